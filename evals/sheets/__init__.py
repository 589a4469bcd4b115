r"""Question sets as spreadsheets: XLSX and CSV files with one question a row.

The first row that isn't empty holds the headings, in any order, in Vietnamese or with the names of the fields
(`columns.toml`); accents, case, blanks and what stands in brackets don't matter. Only the question is
required, with the words or the quotes that a right answer has. Several entries of a cell stand on lines of
their own, alternatives of an entry are separated by `|`, the parts of a label by `;` or `,`. The cells of
quotes, their labels and their plans run side by side, line by line and alternative by alternative; `-` stands
for none. A label that begins with `bắt buộc:` is required of the citation. `\|`, `\;`, `\,`, `\:` and `\\`
stand for the mark itself, `\u000a` for a character by its number.

A column with another heading is ignored, unless it is nearly one of the known ones or has no heading at all:
a misspelt `Phải có` that was ignored would make every answer right.

Guarantees: what is written is read back as the same questions, or EvaluationError says which question cannot
be written; no text becomes a formula; every error names file, sheet, row, column and field.
"""
