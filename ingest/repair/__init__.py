"""Stage 2: what publishing did to the words of a plan, undone where that is certain, and reported."""
