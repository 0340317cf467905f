"""Numbers and particulars of private persons: found, told apart from other numbers, and never repeated."""
