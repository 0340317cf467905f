"""Reading hostile files in a process of its own, which has little memory and little time."""
