"""The watch: what is watched, for whom, and the folder that holds its notes, briefs and record.

What comes in is a folder, or the name of a built-in watch (`sahel`); what goes out is a `Watch`: its
settings, checked, and where things lie. The folder holds `watch.toml`, `notes/SECTION.{fr,en}.md`,
`briefs/NNN/` and `record/`. It is named by `--watch`, else by HUNE_WATCH, else it is the current folder.

The one idea: a setting that is unknown, missing or ill-typed is a numbered error that names the file, the
line, the key and the value, because a misspelt setting that is quietly ignored is a brief about something
else. `model` has the settings, `strict` reads them, `colours`
says which of them text can be read in, `folder` finds and makes watches.
"""

from hune.watch.folder import find
from hune.watch.model import Watch

__all__ = ["Watch", "find"]
