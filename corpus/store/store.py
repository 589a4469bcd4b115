"""The store: one SQLite file with all that was read of the plans, their words and their vectors.

Both search indexes can be rebuilt from it at any time. Frozen records go in and come out equal.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from corpus.errors import IndexDamagedError
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from corpus.registers import Entry, Reference, Target, Task
from corpus.store import rows
from corpus.store.faults import sqlite_faults
from corpus.store.rows import EntryT, Row
from corpus.store.schema import CLAUSE_COLUMNS, SCHEMA

_FLOAT32 = np.dtype("<f4")


@dataclass(frozen=True)
class ClauseWords:
    """The segmented words of a clause: of the headings above it, and of its own text."""

    heading: tuple[str, ...]
    text: tuple[str, ...]


class Store:
    """An open store. One connection, used by one thread at a time: any thread may call any method.

    Every method raises StorageError (disk, permissions) or IndexDamagedError (not a store, or a broken one).
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._turn = RLock()

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new, empty store in a file that doesn't exist yet; for one writer."""
        with sqlite_faults(path):
            connection = sqlite3.connect(path, check_same_thread=False)
            connection.executescript(SCHEMA)
        return cls(path, connection)

    @classmethod
    def open(cls, path: Path) -> Self:
        """An existing store, to be read."""
        with sqlite_faults(path):
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False
            )
        return cls(path, connection)

    def close(self) -> None:
        """Give the file back. Nothing else may be called afterwards."""
        with self._turn, sqlite_faults(self.path):
            self._connection.close()

    def check(self) -> None:
        """Let SQLite look over the whole file; raises IndexDamagedError where it isn't sound."""
        found = self._all("PRAGMA quick_check(1)")
        if found != [("ok",)]:
            raise IndexDamagedError(
                f"{self.path}: the store is damaged ({found[0][0]}).",
                "Ingest the plans again: hoikehoach ingest",
            )

    def write_plan(
        self, reading: PlanReading, words: Sequence[ClauseWords], vectors: NDArray[np.float32]
    ) -> None:
        """Write all of one plan at once: its reading, and each clause's words and vector, in clause order."""
        computed = [
            (c.plan_id, c.address, rows.to_json(w.heading), rows.to_json(w.text), v.tobytes())
            for c, w, v in zip(reading.clauses, words, vectors.astype(_FLOAT32), strict=True)
        ]
        with self._turn, sqlite_faults(self.path), self._connection:
            self._insert("plans", [rows.plan_row(reading.plan)])
            self._insert("clauses", [rows.clause_row(clause) for clause in reading.clauses])
            self._insert("computed", computed)
            for field in rows.REGISTERS.values():
                self._insert("entries", [rows.entry_row(entry) for entry in getattr(reading, field)])

    def plans(self) -> tuple[Plan, ...]:
        """Every plan, in the order of writing."""
        return tuple(rows.plan_of(row) for row in self._all("SELECT * FROM plans ORDER BY rowid"))

    def plan(self, plan_id: str) -> Plan | None:
        """The plan of this id, or None."""
        return next((rows.plan_of(row) for row in self._of_plan("plans", plan_id)), None)

    def reading(self, plan_id: str) -> PlanReading | None:
        """All that was written of one plan, or None."""
        plan = self.plan(plan_id)
        if plan is None:
            return None
        registers: dict[str, tuple[Any, ...]] = {
            field: self.entries(kind, plan_id) for kind, field in rows.REGISTERS.items()
        }
        return PlanReading(plan, self.clauses(plan_id), **registers)

    def clauses(self, plan_id: str | None = None) -> tuple[Clause, ...]:
        """The clauses of one plan, or of all, in the order of the plans."""
        return tuple(rows.clause_of(row) for row in self._of_plan("clauses", plan_id, CLAUSE_COLUMNS))

    def headings(self, plan_id: str) -> tuple[Clause, ...]:
        """The headings at the top of a plan."""
        query = (
            f"SELECT {CLAUSE_COLUMNS} FROM clauses WHERE plan_id = ? AND kind = ? AND address NOT LIKE '%/%'"
        )
        found = self._all(f"{query} ORDER BY rowid", plan_id, ClauseKind.HEADING)
        return tuple(rows.clause_of(row) for row in found)

    def clause(self, plan_id: str, address: str) -> Clause | None:
        """The clause at an address, or None."""
        query = f"SELECT {CLAUSE_COLUMNS} FROM clauses WHERE plan_id = ? AND address = ?"
        return next((rows.clause_of(row) for row in self._all(query, plan_id, address)), None)

    def clause_by_key(self, key: str) -> Clause | None:
        """The clause of a key `plan_id#address`, or None."""
        plan_id, _, address = key.partition("#")
        return self.clause(plan_id, address)

    def clause_count(self, plan_id: str | None = None) -> int:
        """How many clauses there are, of one plan or of all."""
        return int(self._of_plan("clauses", plan_id, "count(*)")[0][0])

    def entry_count(self, kind: type[Entry], plan_id: str) -> int:
        """How many entries the register of that kind has of one plan."""
        query = "SELECT count(*) FROM entries WHERE register = ? AND plan_id = ?"
        return int(self._all(query, kind.__name__, plan_id)[0][0])

    def entries(self, kind: type[EntryT], plan_id: str | None = None) -> tuple[EntryT, ...]:
        """The register of that kind, of one plan or of all, in the order of the plans."""
        query = "SELECT record FROM entries WHERE register = ?"
        found = (
            self._all(f"{query} ORDER BY rowid", kind.__name__)
            if plan_id is None
            else self._all(f"{query} AND plan_id = ? ORDER BY rowid", kind.__name__, plan_id)
        )
        return tuple(rows.entry_of(kind, record) for (record,) in found)

    def tasks(self, plan_id: str | None = None) -> tuple[Task, ...]:
        """The register of tasks of one plan, or of all."""
        return self.entries(Task, plan_id)

    def targets(self, plan_id: str | None = None) -> tuple[Target, ...]:
        """The register of targets of one plan, or of all."""
        return self.entries(Target, plan_id)

    def references(self, plan_id: str | None = None) -> tuple[Reference, ...]:
        """The references printed in one plan, or in all."""
        return self.entries(Reference, plan_id)

    def keys(self) -> list[str]:
        """The key of each clause that has words and a vector, in clause order."""
        return [f"{row[0]}#{row[1]}" for row in self._of_plan("computed", None, "plan_id, address")]

    def vectors(self, plan_id: str | None = None) -> tuple[list[str], NDArray[np.float32]]:
        """Keys and vectors, shape (clauses, dimension), of one plan's clauses or of all, in their order."""
        found = self._of_plan("computed", plan_id, "plan_id, address, vector")
        keys = [f"{row[0]}#{row[1]}" for row in found]
        flat = np.frombuffer(b"".join(row[2] for row in found), dtype=_FLOAT32)
        return keys, flat.reshape(len(keys), -1 if keys else 0).astype(np.float32, copy=False)

    def vector(self, key: str) -> NDArray[np.float32] | None:
        """The vector of one clause, shape (dimension,), or None."""
        found = self._computed(key, "vector")
        return np.frombuffer(found[0], dtype=_FLOAT32).astype(np.float32, copy=False) if found else None

    def words(self) -> Iterator[tuple[str, ClauseWords]]:
        """Each clause's key and words, in clause order."""
        for row in self._of_plan("computed", None, "plan_id, address, heading_words, text_words"):
            yield f"{row[0]}#{row[1]}", ClauseWords(rows.texts_of(row[2]), rows.texts_of(row[3]))

    def clause_words(self, key: str) -> ClauseWords | None:
        """The words of one clause, or None."""
        found = self._computed(key, "heading_words, text_words")
        return ClauseWords(rows.texts_of(found[0]), rows.texts_of(found[1])) if found else None

    def _computed(self, key: str, columns: str) -> Row | None:
        plan_id, _, address = key.partition("#")
        query = f"SELECT {columns} FROM computed WHERE plan_id = ? AND address = ?"
        return next(iter(self._all(query, plan_id, address)), None)

    def _insert(self, table: str, values: list[Row]) -> None:
        if values:
            marks = ", ".join("?" * len(values[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)

    def _of_plan(self, table: str, plan_id: str | None, columns: str = "*") -> list[Row]:
        if plan_id is None:
            return self._all(f"SELECT {columns} FROM {table} ORDER BY rowid")
        return self._all(f"SELECT {columns} FROM {table} WHERE plan_id = ? ORDER BY rowid", plan_id)

    def _all(self, query: str, *parameters: str) -> list[Row]:
        with self._turn, sqlite_faults(self.path):
            return self._connection.execute(query, parameters).fetchall()
