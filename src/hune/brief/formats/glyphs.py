"""Which characters print can set: those of the package's own font, and of the fonts that come with Typst.

A PDF is the same on every machine, so no font of the machine is asked. What none of these has a letter for would be
an empty box to the eye and nothing to a screen reader: PDF/UA refuses it, and so it has to be known before.
"""

from functools import cache

from hune.draw.typeface import FAMILY, FOLDER, drawable

_PAGE = f'#set document(title: "x")\n#set text(font: "{FAMILY}")\n#sys.inputs.text'.encode()


def unset(text: str) -> str:
    """Return the characters of a text that no font of print has, each once, in their order.

    >>> unset("Côte d’Ivoire, \\u062c\\u064a\\u0634"), unset("Awa 🙂 Traoré")
    ('', '🙂')
    """
    return "".join(sign for sign in dict.fromkeys(text) if not drawable(sign) and not _settable(sign))


@cache
def _settable(sign: str) -> bool:
    """Ask Typst itself, which falls back from one of its fonts to the next."""
    import typst

    compiler = typst.Compiler(font_paths=[FOLDER], ignore_system_fonts=True)
    try:
        compiler.compile(_PAGE, sys_inputs={"text": sign}, pdf_standards=["ua-1"])
    except typst.TypstError:
        return False
    return True
