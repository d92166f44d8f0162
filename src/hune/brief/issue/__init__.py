"""Signing and issuing: from a draft to `briefs/NNN/`, and back to what an issued brief said.

What comes in is a composed brief and a person's name and role; what goes out is a folder that never changes. The one
idea: what is signed is the digest of what the brief says, so that what is issued is what was signed or nothing is.
"""
