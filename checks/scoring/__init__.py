"""From findings to the sheet by which an inspector scores: what is met, what costs points, what a person must see."""
