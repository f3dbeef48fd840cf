"""The standard templates, each by the kind's name of `DocumentKind`."""

from paper import Paper


def notice(paper):
    paper.right("{{number}}")
    paper.right("{{date}}")
    paper.line()
    paper.line("{{addressee}}")
    paper.line()
    paper.right("{{sender}}")
    paper.line()
    paper.title("{{title}}")
    paper.line("　{{opening}}")
    paper.line("記", align="center", before=12)
    paper.line()
    paper.section("entries", lambda: paper.line("{{term}}\t{{lines}}", hanging=8))
    paper.right("以上")
    paper.line()
    paper.line("{{contact}}")


def agenda(paper):
    paper.right("{{council}}")
    paper.title("{{meeting}} 次第")
    paper.section("facts", lambda: paper.line("{{term}}\t{{text}}", hanging=4))
    paper.section(
        "sections", lambda: paper.heading("{{number}} {{heading}}"),
        lambda: paper.table(
            [600, 6870, 1600],
            (
                "{{#items}}({{position}})", ["{{name}}", "{{#department}}", "{{department}}", "{{/department}}"],
                "{{papers}}{{/items}}"),
            ruled=False))


def consultation(paper):
    paper.right("{{case.number}}")
    paper.right("{{case.accepted_on}}")
    paper.line()
    paper.line("{{council}} 会長 様")
    paper.line()
    paper.right("{{addressee}}")
    paper.line()
    paper.title("「{{case.title}}」について(諮問)")
    paper.line("このことについて、次のとおり貴審議会の意見を求めます。")
    paper.heading("1 件名")
    paper.inset("{{case.title}}")
    paper.heading("2 事業の概要")
    paper.inset("{{case.outline}}")
    paper.heading("3 諮問する事項")
    _matters(paper, "consultations")
    paper.heading("4 所管課")
    paper.inset("{{case.department}}")


def case_sheets(paper):
    paper.right("{{case.number}}")
    paper.title("総括表")
    paper.facts(
        ("件名", "{{case.title}}"), ("所管部課係", "{{case.department}}"), ("関係部課", "{{case.joint}}"),
        ("事業の概要", "{{case.outline}}"))
    paper.heading("諮問事項")
    _matters(paper, "consultations")
    paper.heading("報告事項")
    _matters(paper, "reports")

    def sheet():
        paper.line("個票{{number}} {{name}}", align="center", bold=True, size=14, new_page=True)
        paper.line("{{kind}} {{law}}{{#note}} {{note}}{{/note}}", align="center")
        paper.line()
        paper.table([2600, 6470], ("{{#fields}}{{label}}", "{{value}}{{/fields}}"), whole=False)

    paper.section("sheets", sheet)


def reply(paper):
    paper.right("{{number}}")
    paper.right("{{date}}")
    paper.line()
    paper.line("{{addressee}} 様")
    paper.line()
    paper.right("{{council}}")
    paper.right("{{#signatory}}{{office}} {{signatory}}{{/signatory}}")
    paper.line()
    paper.title("{{case.number}}「{{case.title}}」について(答申)")
    paper.line("{{opening}}")
    paper.heading("1 諮問")
    paper.inset("{{case.number}}{{#case.consulted_on}}({{case.consulted_on}}諮問){{/case.consulted_on}}")
    paper.inset("件名 {{case.title}}")
    paper.heading("2 答申")
    paper.section(
        "decisions", lambda: paper.inset("{{sentence}}", bold=True),
        lambda: paper.section("reasons", lambda: paper.inset("{{reasons}}")))
    paper.inset("審議した会議 {{meeting}}({{decided_on}})")
    paper.section(
        "conditions",
        lambda: paper.inset("附帯意見 {{text}}{{#must_report}}【審議会への報告を要する】{{/must_report}}", hanging=2))
    paper.section("remarks", lambda: paper.heading("付記"), lambda: paper.inset("{{remarks}}"))


def opinion_list(paper):
    paper.right("{{council}}")
    paper.right("{{meeting}}")
    paper.title("{{title}}")
    paper.unless("cases", "意見はありません。")
    paper.section(
        "cases", lambda: paper.heading("{{name}} {{case_title}}({{department}})"),
        lambda: paper.table(
            [700, 4370, 4000],
            (
                "{{#opinions}}{{number}}", ["{{author}}({{about_what}})", "{{opinion}}"],
                ["{{answer}}", "{{#mark}}", "{{mark}}", "{{/mark}}{{/opinions}}"]),
            head=("番号", "意見", "回答"), whole=False))
    paper.right("{{as_of}}")


def minutes(paper):
    paper.right("{{council}}")
    paper.title("{{meeting}} 会議録{{#draft}}(案){{/draft}}")
    paper.section("withheld", lambda: paper.line("{{withheld}}"))
    for name, heading in [
            ("facts", "会議の概要"), ("attendance", "出席者・欠席者"), ("agenda", "次第"), ("papers", "配付資料"),
            ("decisions", "議決")]:
        paper.heading(heading)
        paper.table([2000, 7070], ("{{#%s}}{{term}}" % name, "{{text}}{{/%s}}" % name))
        paper.unless(name, "記録がありません。")
    paper.heading("会議の内容")
    paper.section(
        "lines", lambda: paper.section("heading", lambda: paper.heading("{{words}}")),
        lambda: paper.section("note", lambda: paper.line("{{words}}", before=6)),
        lambda: paper.section(
            "named_turn",
            lambda: paper.line("{{#speaker}}【{{speaker}}】{{/speaker}}", " {{words}}", hanging=1, before=6)),
        lambda: paper.section(
            "turn", lambda: paper.line("{{speaker}}", " {{words}}", hanging=1, before=6)),
        lambda: paper.section("question", lambda: paper.line("・{{words}}", hanging=1, before=6)),
        lambda: paper.section("answer", lambda: paper.line("→ {{words}}", left=1, hanging=1)))


def attendance_book(paper):
    paper.right("{{council}}")
    paper.title("{{title}}")

    def meeting():
        paper.table([2000, 7070], ("{{#facts}}{{term}}", "{{text}}{{/facts}}"))
        paper.line()
        paper.section("lines", lambda: paper.line("{{sentence}}"))

    def signing():
        paper.heading("委員")
        paper.table(
            [800, 1500, 2000, 1600, 1600, 2900],
            ("{{#members}}{{number}}", "{{office}}", "{{name}}", "{{seat}}", "{{mark}}", ["", "{{/members}}"]),
            head=("番号", "役職", "氏名", "区分", "{{mark_heading}}", "署名"))
        paper.heading("事務局・所管課")
        paper.table(
            [1400, 4670, 3000], ("{{#staff}}{{part}}", "{{department}}", ["", "{{/staff}}"]),
            head=("区分", "所属", "署名"))

    def held():
        paper.heading("委員")
        paper.table(
            [800, 1500, 2000, 1600, 1600, 1700, 1400],
            ("{{#members}}{{number}}", "{{office}}", "{{name}}", "{{seat}}", "{{mark}}", "{{times}}", "{{remark}}{{/members}}"),
            head=("番号", "役職", "氏名", "区分", "{{mark_heading}}", "遅参・退席など", "備考"))
        paper.section("staffed", lambda: paper.heading("事務局・所管課"), lambda: paper.table(
            [1400, 4670, 3000], ("{{#staff}}{{part}}", "{{department}}", "{{people}}{{/staff}}"),
            head=("区分", "所属", "説明者・回答者")))

    def year():
        paper.heading("1 会議")
        paper.table(
            [700, 2800, 2400, 1200, 1500, 900],
            ("{{#meetings}}{{number}}", "{{name}}", "{{date}}", "{{form}}", "{{standing}}", "{{quorum}}{{/meetings}}"),
            head=("番号", "会議", "開催日", "開催方法", "出席", "定足数"))
        paper.line("{{^meetings}}この年度に終わった会議はありません。{{/meetings}}")
        paper.heading("2 委員ごとの出欠")
        paper.line("{{legend}}")
        paper.section("parts", part)
        paper.heading("3 委員ごとの回数")
        paper.table(
            [2000, 1500, 780, 780, 780, 780, 780, 780, 780, 1200],
            (["{{#totals}}{{name}}", "({{office}})"], "{{seat}}", "{{called}}", "{{attended}}", "{{web}}", "{{late}}", "{{left}}",
             "{{absent}}", "{{unrecorded}}", "{{written}}{{/totals}}"),
            head=("氏名", "区分", "対象", "出席", ["うち", "Web"], ["うち", "遅参"], ["うち", "退席"], "欠席", ["未", "記録"],
                  ["書面の", "回答"]))

    def part():
        columns = range(1, 13)
        paper.line("{{caption}}")
        paper.table(
            [1500, 1900] + [520] * 12,
            ("{{#rows}}{{office}}", "{{name}}", *("{{m%d}}" % n for n in columns[:-1]), "{{m12}}{{/rows}}"),
            head=("役職", "氏名", *("{{h%d}}" % n for n in columns)))

    paper.section("meeting", meeting, lambda: paper.section("signing", signing), lambda: paper.section("held", held))
    paper.section("year", year)


def vote_record(paper):
    paper.right("{{council}}")
    paper.title("{{title}}")
    paper.table([2000, 7070], ("{{#facts}}{{term}}", "{{text}}{{/facts}}"))
    paper.line()
    paper.section("lines", lambda: paper.line("{{sentence}}"))
    paper.heading("1 採決の一覧")
    paper.table(
        [3500, 1300, 800, 700, 700, 700, 1600],
        ("{{#rows}}{{name}} {{item}}{{#matters}}({{matters}}){{/matters}}", "{{method}}", "{{present}}", "{{in_favour}}",
         "{{against}}", "{{abstained}}", "{{outcome}}{{/rows}}"),
        head=("議題(付議項目)", ["採決の", "方法"], "出席", "賛成", "反対", "棄権", "結果"))
    paper.line("{{^rows}}次第に議題がありません。{{/rows}}")

    def record():
        paper.section("version", lambda: paper.line("{{version}}", bold=True))
        paper.table([2000, 7070], ("{{#entries}}{{term}}", "{{text}}{{/entries}}"))
        paper.line()

    def vote():
        paper.line("{{heading}}", style="1")
        paper.line("{{item}}")
        paper.section("records", record)

    paper.section("votes", vote)


def covering_letter(paper):
    paper.right("{{number}}")
    paper.right("{{date}}")
    paper.line()
    paper.line("{{addressee}}")
    paper.line()
    paper.right("{{sender}}")
    paper.line()
    paper.title("{{title}}")
    paper.line("{{opening}}")
    paper.line()
    paper.line("記", align="center")
    paper.line()
    paper.section("entries", lambda: paper.line("{{term}}"), lambda: paper.inset("{{lines}}"))
    paper.line()
    paper.right("以上")
    paper.line()
    paper.line("{{contact}}")


def annual_report(paper):
    paper.right("{{council}}")
    paper.title("{{title}}")
    paper.section("as_of", lambda: paper.right("{{as_of}}"))
    paper.heading("1 概要")
    paper.section("lines", lambda: paper.inset("{{sentence}}"))
    paper.line("議決の結果(会議ごとの延べ件数)", before=6)
    paper.table(
        [1500, 4000, 1500], ("{{#outcomes}}{{kind}}", "{{outcome}}", "{{count}}{{/outcomes}}"),
        head=("区分", "結果", "件数"))
    paper.line("{{^outcomes}}なし{{/outcomes}}")
    paper.section("house", lambda: _for_the_house(paper))
    paper.section("open", lambda: _for_everybody(paper))

    def house():
        paper.heading("5 審議会への宿題(完了していないもの)")
        paper.table(
            [3400, 2600, 1700, 1700, 1000],
            ("{{#follow_ups}}{{text}}", "{{subject}} {{department}}", "{{promised}}", "{{due}}", "{{state}}{{/follow_ups}}"),
            head=("内容", "案件・所管課", "約束した会議", "報告する会議", "状態"))
        paper.line("{{^follow_ups}}なし{{/follow_ups}}")
        paper.heading("6 委員")
        paper.table(
            [1400, 1900, 1600, 2900, 1500],
            ("{{#members}}{{office}}", "{{name}}", "{{seat}}", "{{term}}", "{{attendance}}{{/members}}"),
            head=("役職", "氏名", "区分", "委嘱の期間", "出席"))

    paper.section("house", house)
    paper.line()
    paper.line("問い合わせ先 {{secretariat}}")


def _for_the_house(paper):
    paper.line("根拠条項ごとの付議項目の数(会議ごとの延べ件数)", before=6)
    paper.table(
        [3000, 4470, 800, 800], ("{{#provisions}}{{law}}", "{{name}}", "{{consulted}}", "{{reported}}{{/provisions}}"),
        head=("条例・法律", "条項", "諮問", "報告"))
    paper.heading("2 会議")
    paper.table(
        [2200, 2300, 1900, 1500, 900, 1200, 900],
        ("{{#meetings}}{{name}}", "{{date}}", "{{place}}", "{{openness}}", "{{observers}}", "{{standing}}",
         "{{minutes}}{{/meetings}}"),
        head=("会議", "開催日", "場所", "公開・非公開", "傍聴", "出席", "会議録"))
    paper.line("{{^meetings}}なし{{/meetings}}")
    paper.heading("3 諮問と答申")
    paper.table(
        [3200, 2000, 2300, 1200, 1800],
        (["{{#consultations}}{{number}} {{name}}", "{{conditions}}"], ["{{department}}", "{{articles}}"], "{{meeting}}",
         "{{outcome}}", "{{reply}}{{/consultations}}"),
        head=("諮問", "所管課・根拠条項", "会議", "結果", "答申"))
    paper.line("{{^consultations}}なし{{/consultations}}")
    paper.heading("4 報告")
    paper.table(
        [4200, 2600, 2200, 1200],
        ("{{#reports}}{{number}} {{name}}", ["{{department}}", "{{articles}}"], "{{meeting}}", "{{outcome}}{{/reports}}"),
        head=("報告", "所管課・根拠条項", "会議", "結果"))
    paper.line("{{^reports}}なし{{/reports}}")


def _for_everybody(paper):
    paper.heading("2 会議")
    paper.table(
        [2600, 2500, 2400, 1700, 900, 900],
        ("{{#meetings}}{{name}}", "{{date}}", "{{place}}", "{{openness}}", "{{observers}}", "{{minutes}}{{/meetings}}"),
        head=("会議", "開催日", "場所", "公開・非公開", "傍聴", "会議録"))
    paper.line("{{^meetings}}なし{{/meetings}}")
    paper.heading("3 諮問と答申")
    paper.table(
        [4200, 2600, 1300, 2000],
        (["{{#consultations}}{{number}} {{name}}", "{{conditions}}"], "{{meeting}}", "{{outcome}}", "{{reply}}{{/consultations}}"),
        head=("諮問", "会議", "結果", "答申"))
    paper.line("{{^consultations}}なし{{/consultations}}")
    paper.heading("4 報告")
    paper.table([6000, 3000], ("{{#reports}}{{number}} {{name}}", "{{meeting}}{{/reports}}"), head=("報告", "会議"))
    paper.line("{{^reports}}なし{{/reports}}")


def _matters(paper, name):
    paper.table(
        [1200, 4270, 2400, 1200], ("{{#%s}}{{number}}" % name, "{{name}}", "{{law}}", "{{note}}{{/%s}}" % name),
        head=("個票", "付議項目", "根拠条項", "備考"))
    paper.unless(name, "該当なし")


SHEETS = {write.__name__: write for write in [
    notice, agenda, consultation, case_sheets, opinion_list, reply, minutes, attendance_book, vote_record, covering_letter,
    annual_report]}


def standard(kind):
    paper = Paper()
    SHEETS[kind](paper)
    return paper
