"""Everything that a scenario may open beside the week, in words: what there is, and what can be done."""
