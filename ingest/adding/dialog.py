"""What was read of a new plan, shown field by field and confirmed or corrected in a terminal."""

import re
from datetime import date

import typer

from corpus.collection.facts import REQUIRED, FactFault, settled_fact
from corpus.errors import FileFault, PlanFileError, SettingsError
from ingest.adding.describing import PlanDescription

NAMES = {
    "number": "Số, ký hiệu",
    "issued": "Ngày ban hành",
    "province": "Tỉnh, thành phố",
    "issuer": "Cơ quan ban hành",
    "title": "Tên kế hoạch",
    "signer": "Người ký",
    "plan_id": "Mã kế hoạch",
}
LEFT_OUT = "-"
"""Shown for what the plan doesn't print, and typed to leave a value out."""

_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_FAULTS = {
    FactFault.EMPTY: ("trống", "Hãy viết giá trị, hoặc bỏ tùy chọn này."),
    FactFault.TOO_LONG: ("«{text}…» quá dài", "Hãy viết ngắn lại."),
    FactFault.UNPRINTABLE: ("«{text}» có ký tự không in được", "Hãy xóa các ký tự đó."),
    FactFault.NO_DATE: ("«{text}» không phải là ngày", "Viết như 22/01/2024."),
    FactFault.UNKNOWN_PROVINCE: ("không có tỉnh, thành phố «{text}»", "Viết như Khánh Hòa, Hồ Chí Minh."),
    FactFault.NO_PLAN_ID: ("«{text}» không dùng được", "Viết không dấu, như khanh-hoa-867-2024."),
}

Fields = dict[str, str | None]
"""Values by field (the names of PlanDescription); dates as YYYY-MM-DD, None for what isn't printed."""


def settle(read: PlanDescription, given: Fields, *, ask: bool) -> Fields:
    """The values given, else those read: confirmed one by one where `ask`, shown otherwise.

    Raises PlanFileError for a required value that is neither read nor given, SettingsError for one given that
    cannot be.
    """
    values: Fields = {}
    if ask:
        print(f"Enter để giữ giá trị đọc được, gõ giá trị khác để sửa, gõ {LEFT_OUT} để bỏ trống.")
    for field, text in given.items():
        province = values.get("province")
        found = read.issuer_of(province) if field == "issuer" and province else getattr(read, field)
        if text is not None:
            values[field], where = checked(field, text), "theo tùy chọn"
        else:
            values[field], where = (found.value, found.where) if found else (None, "không đọc được")
        if ask and text is None:
            values[field] = ask_for(field, values[field], where)
        else:
            print(f"  {NAMES[field]}: {_shown(values[field])} ({where})")
        if values[field] is None and field in REQUIRED:
            raise PlanFileError(
                f"Không đọc được trong văn bản: {NAMES[field].lower()}.",
                f"Hãy cho bằng --{field}.",
                FileFault.UNDESCRIBED,
            )
    return values


def ask_for(field: str, value: str | None, where: str) -> str | None:
    """The value that the user confirms or types; asked again until it can be one."""
    while True:
        typed = typer.prompt(f"{NAMES[field]} [{where}]", default=_shown(value), show_default=True)
        try:
            settled = None if typed == LEFT_OUT else checked(field, typed)
        except SettingsError as error:
            print(error)
            continue
        if settled is not None or field not in REQUIRED:
            return settled
        print(f"{NAMES[field]} không được bỏ trống.")


def checked(field: str, text: str) -> str:
    """A typed value in the form that the manifest has it. Raises SettingsError when it cannot be one."""
    settled = settled_fact(field, text)
    if isinstance(settled, FactFault):
        what, mend = _FAULTS[settled]
        shown = " ".join(text.split())[:80]
        raise SettingsError(f"--{field.replace('_', '-')}: {what.format(text=shown)}.", mend)
    return settled


def _shown(value: str | None) -> str:
    """A value as it is shown: a date as 22/01/2024, nothing as a dash."""
    if value is None:
        return LEFT_OUT
    return f"{date.fromisoformat(value):%d/%m/%Y}" if _ISO_DATE.fullmatch(value) else value
