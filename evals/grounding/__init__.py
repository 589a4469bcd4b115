"""Whether answers say only what they cite: an auditor of its own, and questions made to trip the product up.

Nothing here uses the product's own check of its answers; both read the same plans.
"""
