"""Pages that belong together: a policy document and its interpretation."""
