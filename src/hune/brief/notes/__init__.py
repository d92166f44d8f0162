"""The analyst's own words: `notes/SECTION.{en,fr}.md` in the folder of the watch.

What comes in is the two languages' texts, each figure followed by the slug of its evidence; what goes out is prose
of the model, and findings. The one idea: a note is checked as strictly as a generated sentence, against the same
evidence, and nothing in it is ever filled in or corrected by a program.
"""
