"""Two councils as they really sat, with invented people and words: items, counts and order are those of the records."""

import contextlib
import json
import pathlib
import shutil
import tempfile

from people import Office
from server import ROOT, Server

DEMO = ROOT / "Resources/Demo"


def read(name):
    return json.loads((DEMO / name).read_text())


@contextlib.contextmanager
def office_of(chromium, council):
    """The people of a council on the morning of its meeting, which has the number 1."""
    with tempfile.TemporaryDirectory(prefix="shingi-resources-") as folder:
        resources = pathlib.Path(folder) / "Resources"
        shutil.copytree(ROOT / "Resources", resources, ignore=shutil.ignore_patterns("Pictures"))
        for name, content in council.items():
            (resources / "Demo" / name).write_text(json.dumps(content, ensure_ascii=False))
        server = Server(resources=resources)
        office = Office(chromium, server)
        try:
            yield office
        except BaseException:
            for person in office.people.values():
                print(person.describe())
            print(server.log_text())
            raise
        finally:
            office.close()
            server.close()


def registers(case, day):
    """What every demo has beside its meeting; nothing here depends on it."""
    registers = read("registers.json")
    registers.update(opinions=[], standing_approvals=[], opinions_close_on=day)
    registers["prior_implementation"].update(
        case=case, started_on="2021-08-02", chair_told_on="2021-08-01", checked_on="2021-08-02",
        members_informed_on="2021-08-04")
    for notice in registers["notices"]:
        notice["notified_on"] = notice["notified_on"].replace("2022", "2020")
    registers["notice_report"] = {"from": "2020-04-01", "to": "2020-06-30"}
    return registers


def june_2022():
    """第十二期・第15回: 16 in office, 11 in the room and 4 by Web at the opening, one more by Web later."""
    demo = read("meetings.json")["meetings"][0]
    agenda = [{key: item[key] for key in ("kind", "case", "title") if key in item} for item in demo["agenda"]]
    meeting = {key: demo[key] for key in ("ordinal", "planned_on", "date", "starts_at", "planned_close", "place", "form",
                                          "agenda_released_on")}
    cases = read("cases.json")
    keys = [item["case"] for item in agenda if "case" in item]
    cases["cases"] = [case for case in cases["cases"] if case["key"] in keys]
    return {"council.json": read("council.json"), "cases.json": cases,
            "meetings.json": {"meetings": [{**meeting, "agenda": agenda}]},
            "registers.json": registers(keys[0], "2022-05-30")}


def october_2021():
    """令和3年度 第5回: six items, with consultations and reports of one item decided together."""
    council = read("council.json")
    council.update(name="月見区情報公開・個人情報保護審議会", form_set="adachi")
    council["settings"].update(
        meeting_title={"pattern": "{fy}年度 第{n}回", "scope": "fiscal_year"},
        consultation_number={"pattern": "資料{n}", "scope": "fiscal_year"}, decision_word="approval",
        material_numbering="through_fiscal_year")
    sheets = {matter["provision"]: matter["content"] for case in read("cases.json")["cases"] for matter in case["matters"]}

    def matter(provision, kind, note):
        return {"provision": provision, "kind": kind, "note": note, "content": sheets[provision]}

    def case(number, title, department, *matters):
        return {"key": f"p{number}", "number": number, "title": title, "departments": [department], "outline": title + "。",
                "matters": [matter(*values) for values in matters], "relations": [], "accepted_on": "2021-10-07"}

    cases = [
        case(20, "電子マネーによる納付の受付について", "collection",
             ("external_connection", "consultation", None),
             ("computer_record", "consultation", "標準システムの改修"),
             ("outsourcing", "report", "収納データの作成"), ("outsourcing", "report", "税務システムの改修")),
        case(21, "窓口の受付番号をWebで発券することについて", "family",
             ("computer_record", "consultation", "発券機能の追加"), ("outsourcing", "report", "維持管理")),
        case(22, "学童クラブの運営の委託先の追加について", "family", ("outsourcing", "report", None)),
        case(23, "健診の受診を勧める通知の委託について", "infection", ("outsourcing", "report", None)),
        case(24, "利用券の封入と発送の委託について", "infection", ("outsourcing", "report", None)),
    ]
    agenda = [{"kind": "consultation", "case": "p20"}, {"kind": "consultation", "case": "p21"},
              {"kind": "report", "case": "p22"}, {"kind": "report", "case": "p23"}, {"kind": "report", "case": "p24"},
              {"kind": "information", "title": "モバイルレジの通知メールの追加"}]
    meeting = {"ordinal": 5, "planned_on": "2021-09-15", "date": "2021-10-21", "starts_at": "14:00",
               "place": "大会議室", "form": "in_person", "agenda_released_on": "2021-10-14", "agenda": agenda}
    return {"council.json": council, "cases.json": {"archived": [], "cases": cases},
            "meetings.json": {"meetings": [meeting]}, "registers.json": registers("p20", "2021-10-19")}

