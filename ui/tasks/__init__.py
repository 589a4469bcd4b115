"""The pages of the tasks: all of them in a table, an agency's on one page, deadlines in order of time."""
