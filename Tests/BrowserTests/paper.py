"""A page of ours on paper: printed by Chromium, read back out of the PDF."""

import io
import unicodedata

from pypdf import PdfReader

A4 = (595.28, 841.89)


def squeezed(text):
    """Without what lines on paper add, and with the plain forms of characters that fonts share (⼀ for 一, 〜 for ～)."""
    plain = unicodedata.normalize("NFKC", text).replace("〜", "~")
    return "".join(letter for letter in plain if not letter.isspace())


class Paper:
    def __init__(self, page):
        """The page as it is printed: A4, with the margins of its own style sheet."""
        page.emulate_media(media="print")
        self.bytes = page.pdf(prefer_css_page_size=True)
        page.emulate_media(media="screen")
        self.pages = PdfReader(io.BytesIO(self.bytes)).pages
        # Without the number at the foot, which would stand in the middle of a text that goes on.
        feet = [f"{number}/{len(self.pages)}" for number in range(1, len(self.pages) + 1)]
        self.texts = [
            squeezed(page.extract_text()).removeprefix(foot).removesuffix(foot)
            for page, foot in zip(self.pages, feet)]
        self.text = "".join(self.texts)

    def is_a4(self):
        return all(
            abs(float(page.mediabox.width) - A4[0]) < 1 and abs(float(page.mediabox.height) - A4[1]) < 1
            for page in self.pages)

    def page_with(self, *parts):
        """The number of the first page on which all of them stand; None where there is none."""
        wanted = [squeezed(part) for part in parts]
        return next((n for n, text in enumerate(self.texts) if all(part in text for part in wanted)), None)


def too_wide(page, millimetres=170):
    """What is wider than the paper between its margins, as printed."""
    size = page.viewport_size
    page.emulate_media(media="print")
    page.set_viewport_size({"width": int(millimetres / 25.4 * 96), "height": size["height"]})
    found = page.evaluate(
        """() => [...document.querySelectorAll("main *")]
          .filter((e) => e.checkVisibility() && !e.closest(".visually-hidden"))
          .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 || e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
            && getComputedStyle(e).display !== "inline")
          .map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 30)}`)""")
    page.set_viewport_size(size)
    page.emulate_media(media="screen")
    return found
