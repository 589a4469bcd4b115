"""The panel beside a page that shows a clause in its place in the plan, with the words that answer marked."""
