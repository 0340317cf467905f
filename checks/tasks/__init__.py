"""What an office demands of its own units: the task table and the catalogue, as rows of cells."""
