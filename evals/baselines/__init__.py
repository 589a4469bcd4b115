"""What Hỏi Kế Hoạch is measured against: two ordinary ways to search the same plans."""
