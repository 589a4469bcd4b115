"""Many clients at once: how many answers a second the served program gives, how late, in how much memory."""
