"""Official documents: what they say (plain values), and the filling of Word templates with it."""
