"""`hoikehoach add`: a new plan is described from its own text and taken into the manifest."""
