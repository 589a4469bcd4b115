"""The collection of plans that people change: drafts, publications, and the versions that were before."""
