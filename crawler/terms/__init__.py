"""The office's own words: adding, excusing, trying and importing them."""
