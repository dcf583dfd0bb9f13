"""The screens: each builds a tree of widgets from what there is to show, and calls the guide."""
