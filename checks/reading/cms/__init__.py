"""One file a publishing system, found by looking into this folder; generic knows whatever the others do not.

Each file has `recognises(page) -> float` (0 to 1; the highest reads the page), `items(page)` (its rows, or None
when a script fills the list) and `next_pages(page)` (its Pager).
"""
