"""The agencies of the registers: by which names they are meant, what each has to do, how much of it."""

from assistant.agencies.counting import AgencyCount, agency_counts
from assistant.agencies.names import names_meant, shown_name
from assistant.agencies.profile import AgencyProfile, PlanShare, agency_profile

__all__ = [
    "AgencyCount",
    "AgencyProfile",
    "PlanShare",
    "agency_counts",
    "agency_profile",
    "names_meant",
    "shown_name",
]
