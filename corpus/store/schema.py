"""The tables of the store. Rows stand in the order in which they were written: plan by plan, as printed."""

SCHEMA = """
CREATE TABLE plans (
    plan_id TEXT PRIMARY KEY, province TEXT NOT NULL, issuer TEXT NOT NULL, title TEXT NOT NULL,
    source_file TEXT NOT NULL, sha256 TEXT NOT NULL, number TEXT, issued TEXT, signer TEXT
);
CREATE TABLE clauses (
    plan_id TEXT NOT NULL REFERENCES plans, address TEXT NOT NULL, label TEXT NOT NULL, heading TEXT NOT NULL,
    text TEXT NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL, cells TEXT NOT NULL,
    UNIQUE (plan_id, address)
);
CREATE TABLE computed (
    plan_id TEXT NOT NULL, address TEXT NOT NULL, heading_words TEXT NOT NULL, text_words TEXT NOT NULL,
    vector BLOB NOT NULL,
    UNIQUE (plan_id, address)
);
CREATE TABLE entries (
    register TEXT NOT NULL, plan_id TEXT NOT NULL REFERENCES plans, record TEXT NOT NULL
);
CREATE INDEX entries_of_a_register ON entries (register, plan_id);
"""
"""Lists, cells and the entries of the registers are JSON; dates ISO 8601; vectors float32, little-endian."""

CLAUSE_COLUMNS = "plan_id, address, label, heading, text, source, kind, cells"
"""The columns in the order of the fields of `Clause`."""
