"""What a plan is and where plans are kept: records, addresses, the store and its indexes."""
