"""A process that is killed while it writes loses nothing that it had confirmed."""

import subprocess
import sys

from assistant.database import open_database
from assistant.journal import Sought, open_journal
from assistant.settings import AssistantSettings

WRITING = """
import sys
from datetime import UTC, datetime
from itertools import count
from pydantic import SecretStr
from assistant.database import open_database
from assistant.journal import Feedback, KeptQuestion, Origin, open_journal
from assistant.settings import AssistantSettings

folder, address = sys.argv[1:]
settings = AssistantSettings(
    _env_file=None, data_dir=folder, database_url=SecretStr(address) if address else None, keep_questions=True
)
journal = open_journal(settings, open_database(settings))
for number in count():
    now = datetime.now(UTC)
    journal.keep(KeptQuestion(str(number), now, "hỏi", (), (), {"status": "answered"}, Origin.API))
    journal.feedback(str(number), Feedback(False, f"lý do {number}", now))
    print(number, flush=True)
"""


def test_confirmed_feedback_survives_a_kill(operational: AssistantSettings) -> None:
    address = operational.database_url.get_secret_value() if operational.database_url else ""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(operational.data_dir), address], stdout=subprocess.PIPE, text=True
    )
    for _ in range(25):
        process.stdout.readline()
    process.kill()
    confirmed = 25 + len(process.stdout.read().splitlines())
    process.wait(timeout=30)
    database = open_database(operational)
    disliked = open_journal(operational, database).find(Sought(disliked=True), limit=1000)
    assert disliked.total >= confirmed
    assert {f"lý do {number}" for number in range(confirmed)} <= {
        kept.feedback.reason for kept in disliked.rows if kept.feedback
    }
    if operational.database_url is None:
        with database.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    database.close()
