"""The Word template of a document: taken, changed by an editor, handed back, used; one with a wrong name refused; the standard one
again."""

import io
import re
import shutil
import subprocess
import zipfile

TEMPLATE = "/document_templates/reply"
REPLY = "/replies/2"
OWN = "当審議会は、本件につき次のとおり答える。"


def test_a_council_makes_the_template_of_replies_its_own(office, tmp_path):
    secretariat = office["事務局"]
    secretariat.go("/document_templates")
    secretariat.follow("答申書")
    secretariat.sees("{{case.title}}")
    standard = download(secretariat, "使っている様式をダウンロードする", tmp_path / "標準.docx")
    title = title_of(secretariat)

    own = tmp_path / "答申書(本区).docx"
    edit(standard, own, tmp_path)
    hand_back(secretariat, own)
    secretariat.sees("答申書の様式を替えました。")
    made = reply(secretariat)
    assert OWN in made and title in made and "{{" not in made

    wrong = tmp_path / "誤り.docx"
    rewrite(standard, wrong, lambda xml: xml.replace("{{opening}}", "{{opning}}"))
    hand_back(secretariat, wrong)
    secretariat.sees("{{opning}} という差し込み名はありません。{{opening}} ではありませんか。")
    secretariat.go(TEMPLATE)
    secretariat.sees("答申書(本区).docx")
    assert OWN in reply(secretariat)

    secretariat.go(TEMPLATE)
    secretariat.press("標準の様式に戻す")
    secretariat.sees("標準の様式に戻した")
    assert OWN not in reply(secretariat) and title in reply(secretariat)


def title_of(person):
    """Of the case that the reply is about, as its page says."""
    person.go(REPLY)
    title = re.search("「(.+)」について", person.page.locator("main").inner_text())
    person.go(TEMPLATE)
    return title[1]


def download(person, name, path):
    with person.page.expect_download() as download:
        person.page.get_by_role("link", name=name).click()
    download.value.save_as(path)
    return path


def hand_back(person, path):
    person.go(TEMPLATE)
    person.page.get_by_label("新しい様式").set_input_files(path)
    person.press("この様式に替える")


def edit(template, result, folder):
    """Other words, a name cut into several runs as Word does, and all of it written anew by another word processor."""

    def change(xml):
        assert "{{opening}}" in xml
        cut = '{{ope</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>ning}}'
        return xml.replace("{{opening}}", OWN + cut)

    changed = folder / "edited" / "changed.docx"
    changed.parent.mkdir()
    rewrite(template, changed, change)
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing: run `.ci/prepare browser`"
    subprocess.run(
        [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx:MS Word 2007 XML",
         "--outdir", folder, changed], check=True, capture_output=True, timeout=60)
    (folder / "changed.docx").rename(result)


def rewrite(template, result, change):
    with zipfile.ZipFile(template) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            contents = old.read(name)
            new.writestr(name, change(contents.decode()).encode() if name == "word/document.xml" else contents)


def reply(person):
    """The words of the reply as the Word file has them."""
    person.go(REPLY)
    address = person.page.get_by_role("link", name="Wordで保存する").get_attribute("href")
    answer = person.context.request.get(person.office.server.address + address)
    assert answer.status == 200
    with zipfile.ZipFile(io.BytesIO(answer.body())) as archive:
        xml = archive.read("word/document.xml").decode()
    return re.sub("<[^>]+>", "", xml)
