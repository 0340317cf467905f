"""From pages that list something to the columns of a site: the sheet of one page, discovery, state."""
