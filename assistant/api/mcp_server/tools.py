"""The tools: what they are called, what they take and return, and the API's own work behind them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from assistant.api.answers import AnswerReply, answer_reply
from assistant.api.clauses import clause_reply
from assistant.api.filtering import RowFilter
from assistant.api.keeping import keep_reply
from assistant.api.mcp_server.arguments import (
    Arguments,
    AskArguments,
    ClauseArguments,
    RowArguments,
    SearchArguments,
)
from assistant.api.narrowing import assigned_rows, chosen_plans, placed_rows
from assistant.api.plan_replies import ClauseReply
from assistant.api.register_pages import Rows
from assistant.api.register_replies import TargetRow, TaskRow
from assistant.api.registers import target_rows, task_rows
from assistant.api.requests import AskRequest, check_plans, check_question
from assistant.api.searching import FoundRow, find_clauses, found_row
from assistant.api.texts import text
from assistant.chain import Assistant
from assistant.journal import Journal, Origin
from corpus.store import Store

_Row = TypeVar("_Row", bound=BaseModel)


@dataclass(frozen=True)
class Site:
    """What a call works with: who answers, who keeps what was asked, the sub-path that links stand under."""

    assistant: Assistant
    journal: Journal
    root: str

    @property
    def store(self) -> Store:
        """The store of the opened index."""
        return self.assistant.index.store


@dataclass(frozen=True)
class Tool:
    """One tool. `work` takes its checked arguments.

    It raises Problem for what can't be answered as it was asked, and the errors of the corpus.
    """

    name: str
    arguments: type[Arguments]
    reply: type[BaseModel]
    work: Callable[[Any, Site], BaseModel]

    @property
    def title(self) -> str:
        """What people call it."""
        return text(f"tool.{self.name}_title")

    @property
    def description(self) -> str:
        """What it does and when to use it."""
        return text(f"tool.{self.name}")


def _ask(asked: AskArguments, site: Site) -> AnswerReply:
    check_question(asked.question, asked.history, limit=site.assistant.settings.question_limit)
    check_plans(asked.plans, [plan.plan_id for plan in site.assistant.plans])
    reply = answer_reply(site.assistant.ask(asked.question, asked.history, asked.plans), site.root)
    turn = AskRequest(question=asked.question, history=asked.history, plans=asked.plans)
    keep_reply(site.journal, turn, reply, Origin.API)
    return reply


def _search(asked: SearchArguments, site: Site) -> Rows[FoundRow]:
    assistant = site.assistant
    limit = assistant.settings.question_limit
    check_question(asked.query, (), limit=limit, fields=("query", "history"))
    chosen = chosen_plans(assistant.plans, [] if asked.plan is None else [asked.plan])
    found = find_clauses(assistant, asked.query, chosen=chosen)
    rows = [found_row(one, asked.query, assistant, site.root) for one in found[: asked.limit]]
    return Rows[FoundRow](total=len(found), rows=rows)


def _clause(asked: ClauseArguments, site: Site) -> ClauseReply:
    return clause_reply(site.store, asked.plan_id, asked.address, site.root)


def _tasks(asked: RowArguments, site: Site) -> Rows[TaskRow]:
    rows = task_rows(site.store, _wanted(asked, site.assistant), site.root)
    return Rows[TaskRow](total=len(rows), rows=_shown(rows, asked))


def _targets(asked: RowArguments, site: Site) -> Rows[TargetRow]:
    rows = target_rows(site.store, _wanted(asked, site.assistant), site.root)
    return Rows[TargetRow](total=len(rows), rows=_shown(rows, asked))


def _wanted(asked: RowArguments, assistant: Assistant) -> RowFilter:
    placed = placed_rows(chosen_plans(assistant.plans, asked.plan, asked.province), asked.q, asked.under)
    return assigned_rows(assistant, placed, asked.agency, asked.role, asked.year)


def _shown(rows: Sequence[_Row], asked: RowArguments) -> list[_Row]:
    return list(rows[asked.offset : asked.offset + asked.limit])


TOOLS = {
    tool.name: tool
    for tool in (
        Tool("ask", AskArguments, AnswerReply, _ask),
        Tool("search", SearchArguments, Rows[FoundRow], _search),
        Tool("get_clause", ClauseArguments, ClauseReply, _clause),
        Tool("list_tasks", RowArguments, Rows[TaskRow], _tasks),
        Tool("list_targets", RowArguments, Rows[TargetRow], _targets),
    )
}
