"""What a page of a certain kind must show; the kinds themselves are data, in config/elements/."""
