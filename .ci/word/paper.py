"""A Word file (.docx) of paragraphs and tables, set as Japanese offices set their letters: A4, 明朝 of 11 points, the page's number
in the foot, no 。 at the start of a line, no line stretched that ends with a break."""

import io
import zipfile
from xml.sax.saxutils import escape

WIDTH = 9070  # between the margins, in twentieths of a point

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Paper:
    """What stands in a document, from its head to its foot."""

    def __init__(self):
        self.body = ""

    def line(self, *texts, align="", bold=False, size=0, left=0, hanging=0, before=0, style="", new_page=False):
        """A paragraph of one text, or of several by turns bold and not. Indents in characters, sizes and spaces in points;
        a tab leads to where hanging lines begin."""
        inner = "".join(_run(text, bold != (number % 2 == 0 and len(texts) > 1), size) for number, text in enumerate(texts))
        self.body += f"<w:p>{_properties(align, left, hanging, before, style, new_page)}{inner}</w:p>"

    def right(self, text):
        self.line(text, align="right")

    def title(self, text):
        self.line(text, align="center", bold=True, size=14, before=6)
        self.line()

    def heading(self, text):
        self.line(text, style="1")

    def inset(self, text, **look):
        self.line(text, left=2, **look)

    def section(self, name, *lines, mark="#"):
        """Repeats what `lines` write, each a function without arguments."""
        self.line("{{%s%s}}" % (mark, name))
        for write in lines:
            write()
        self.line("{{/%s}}" % name)

    def table(self, widths, *rows, head=None, ruled=True, whole=True):
        """Rows of cells, each a text or several lines. `head` names the columns and is repeated on each page; no page ends
        within a row that is `whole`."""
        widths = [round(width * WIDTH / sum(widths)) for width in widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        lines = [_row(head, widths, "<w:cantSplit/><w:tblHeader/>", shaded=True)] if head else []
        lines += [_row(row, widths, "<w:cantSplit/>" if whole else "") for row in rows]
        self.body += f"<w:tbl>{_table(ruled)}<w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"

    def unless(self, name, text):
        """Says so where there is nothing of that name."""
        self.section(name, lambda: self.line(text), mark="^")

    def facts(self, *pairs):
        """Two columns: what it is called, what it is."""
        self.table([2000, 7070], *pairs)

    def file(self):
        """The parts of the file, by name."""
        body = f"<w:document {NAMESPACES}><w:body>{self.body}{_SECTION}</w:body></w:document>"
        return {name: (HEAD + text).encode() for name, text in {**_PARTS, "word/document.xml": body}.items()}

    def packed(self):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, contents in self.file().items():
                # The same octets whenever it is written.
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, contents)
        return file.getvalue()


def _properties(align, left, hanging, before, style, new_page):
    inner = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner += "<w:pageBreakBefore/>" if new_page else ""
    inner += f'<w:spacing w:before="{before * 20}"/>' if before else ""
    if left or hanging:
        inner += f'<w:ind w:left="{(left + hanging) * 220}"' + (f' w:hanging="{hanging * 220}"' if hanging else "") + "/>"
    inner += f'<w:jc w:val="{align}"/>' if align else ""
    return f"<w:pPr>{inner}</w:pPr>" if inner else ""


def _run(text, bold=False, size=0):
    look = ("<w:b/>" if bold else "") + (f'<w:sz w:val="{size * 2}"/><w:szCs w:val="{size * 2}"/>' if size else "")
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    inner = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t"))
    return f"<w:r>{look}{inner}</w:r>"


def _row(cells, widths, look, shaded=False):
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' if shaded else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{_cell(cell)}</w:tc>'
        for cell, width in zip(cells, widths, strict=True))
    look = f"<w:trPr>{look}</w:trPr>" if look else ""
    return f"<w:tr>{look}{inner}</w:tr>"


def _cell(cell):
    lines = [cell] if isinstance(cell, str) else cell
    # Left-aligned: the few words of a narrow line would be torn apart.
    return "".join(f'<w:p><w:pPr><w:jc w:val="left"/></w:pPr>{_run(line) if line else ""}</w:p>' for line in lines)


_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"])


def _table(ruled):
    borders = f"<w:tblBorders>{_BORDERS}</w:tblBorders>" if ruled else ""
    return (
        f'<w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>')


_SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1304" w:left="1418" w:header="851" w:footer="680" w:gutter="0"/>'
    '<w:docGrid w:type="lines" w:linePitch="360"/></w:sectPr>')

# Everywhere the full-width name: the half-width "MS Mincho" is taken for a font without serifs where Word's fonts are missing.
_FONT = "ＭＳ 明朝"

_STYLES = f"""<w:styles {NAMESPACES}>\
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{_FONT}" w:eastAsia="{_FONT}" w:hAnsi="{_FONT}" w:cs="{_FONT}"/>\
<w:kern w:val="2"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:widowControl/><w:kinsoku/><w:overflowPunct/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/></w:style>\
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:qFormat/>\
<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>"""

_FONTS = f"""<w:fonts {NAMESPACES}><w:font w:name="{_FONT}"><w:altName w:val="MS Mincho"/>\
<w:panose1 w:val="02020609040205080304"/><w:charset w:val="80"/><w:family w:val="roman"/><w:pitch w:val="fixed"/></w:font></w:fonts>"""

_SETTINGS = f"""<w:settings {NAMESPACES}><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>\
<w:doNotExpandShiftReturn/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" \
w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"""

_FOOTER = f"""<w:ftr {NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>"""


def _relations(*targets):
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1))
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'


def _types(**kinds):
    inner = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{WORD}.{kind}+xml"/>' for part, kind in kinds.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inner}</Types>')


_PARTS = {
    "[Content_Types].xml": _types(
        document="document.main", styles="styles", footer1="footer", settings="settings", fontTable="fontTable"),
    "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": _relations(
        ("styles", "styles.xml"), ("footer", "footer1.xml"), ("settings", "settings.xml"), ("fontTable", "fontTable.xml")),
    "word/styles.xml": _STYLES,
    "word/fontTable.xml": _FONTS,
    "word/settings.xml": _SETTINGS,
    "word/footer1.xml": _FOOTER,
    "word/document.xml": "",
}
