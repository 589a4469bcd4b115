"""Lines → drafts of clauses: zones, frame, numbered outline, appendices."""
