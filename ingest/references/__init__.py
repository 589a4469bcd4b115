"""References: between clauses of a plan, between plans of the corpus, to documents outside."""

from ingest.references.between_plans import link_plans
from ingest.references.finding import find_references

__all__ = ["find_references", "link_plans"]
