"""The small faulty website that comes with the program, and what must be found on it."""
