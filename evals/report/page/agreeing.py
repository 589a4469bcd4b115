"""How far the language model as judge agrees with the rules, in a sentence."""

from evals.judges.agreement import Agreement
from evals.report.numerals import NOTHING, count, decimal
from evals.report.texts import say


def agreement_told(agreement: Agreement | None) -> str:
    """Empty where no model judged."""
    if agreement is None:
        return ""
    return say(
        "page.agreement_told",
        alike=count(agreement.both_right + agreement.both_wrong),
        judged=count(agreement.judged),
        kappa=NOTHING if agreement.kappa is None else decimal(agreement.kappa),
        failed=count(agreement.failed),
    )
