"""What a site does with what the public writes to it."""
