/// One thing that a version of a form does otherwise than the version before, in words.
package struct FormAmendment: Sendable, Equatable {
    /// 「業務委託先」を必須にしました。
    package var sentence: String
    /// Word by word, where a longer text was rewritten.
    package var difference: TextDifference?

    init(_ sentence: String, _ difference: TextDifference? = nil) {
        self.sentence = sentence
        self.difference = difference
    }

    /// In the order of the new form; empty when nothing was changed.
    package static func list(
        from old: (heading: FormHeading, fields: [FormField]), to new: (heading: FormHeading, fields: [FormField])
    ) -> [FormAmendment] {
        let before = Dictionary(old.fields.map { ($0.key, $0) }) { first, _ in first }
        let kept = Set(new.fields.map(\.key))
        let fields = new.fields.flatMap { field in
            before[field.key].map { changes(from: $0, to: field) }
                ?? [FormAmendment("「\(field.label)」(\(field.kind.type.label))を加えました。")]
        }
        let removed = old.fields.filter { !kept.contains($0.key) }.map {
            FormAmendment("「\($0.label)」をなくしました。")
        }
        let order = old.fields.map(\.key).filter(kept.contains)
        let isMoved = order != new.fields.map(\.key).filter { before[$0] != nil }
        return heading(from: old.heading, to: new.heading) + fields + removed
            + (isMoved ? [FormAmendment("項目の並び順を変えました。")] : [])
    }

    private static func heading(from old: FormHeading, to new: FormHeading) -> [FormAmendment] {
        let texts = [("法令の名前", old.law, new.law), ("条項", old.article, new.article), ("項目の名前", old.title, new.title)]
        return texts.flatMap { replaced($0, $1, $2) }
            + (old.mayBeReport == new.mayBeReport
                ? [] : [FormAmendment("諮問・報告の別を「\(old.mayBeReport.label)」から「\(new.mayBeReport.label)」に変えました。")])
    }

    private static func changes(from old: FormField, to new: FormField) -> [FormAmendment] {
        let name = "「\(new.label)」"
        var list = replaced("「\(old.label)」の見出し", old.label, new.label)
        if old.kind.type != new.kind.type {
            list.append(FormAmendment("\(name)の種類を「\(old.kind.type.label)」から「\(new.kind.type.label)」に変えました。"))
        } else {
            list += kinds(from: old, to: new)
        }
        if old.required != new.required {
            list.append(FormAmendment(new.required ? "\(name)を必須にしました。" : "\(name)を必須でなくしました。"))
        }
        if !old.help.hasSameBytes(as: new.help) {
            list.append(FormAmendment("\(name)の記入の説明を変えました。", TextDifference(from: old.help, to: new.help)))
        }
        if old.maxLength != new.maxLength {
            list.append(FormAmendment("\(name)の文字数の上限を\(limit(old))から\(limit(new))に変えました。"))
        }
        if old.prints != new.prints {
            list.append(FormAmendment("\(name)を印刷する場所を「\(old.prints.label)」から「\(new.prints.label)」に変えました。"))
        }
        return list
    }

    private static func kinds(from old: FormField, to new: FormField) -> [FormAmendment] {
        let name = "「\(new.label)」"
        var list = new.options.filter { !old.options.contains($0) }.map { FormAmendment("\(name)に選択肢「\($0)」を加えました。") }
        list += old.options.filter { !new.options.contains($0) }.map { FormAmendment("\(name)の選択肢「\($0)」をなくしました。") }
        for column in new.columns {
            guard let before = old.columns.first(where: { $0.key == column.key }) else {
                list.append(FormAmendment("\(name)の表に列「\(column.label)」を加えました。"))
                continue
            }
            list += replaced("\(name)の表の列", before.label, column.label)
        }
        list += old.columns.filter { column in !new.columns.contains { $0.key == column.key } }.map {
            FormAmendment("\(name)の表の列「\($0.label)」をなくしました。")
        }
        if old.numbered != new.numbered {
            list.append(FormAmendment(new.numbered ? "\(name)の行に番号を付けました。" : "\(name)の行の番号をなくしました。"))
        }
        let orders = [(old.options, new.options), (old.columns.map(\.key), new.columns.map(\.key))]
        if list.isEmpty, orders.contains(where: { $0 != $1 }) { list.append(FormAmendment("\(name)の中の並び順を変えました。")) }
        return list
    }

    private static func replaced(_ what: String, _ old: String, _ new: String) -> [FormAmendment] {
        old.hasSameBytes(as: new) ? [] : [FormAmendment("\(what)を「\(old)」から「\(new)」に変えました。")]
    }

    private static func limit(_ field: FormField) -> String { field.maxLength.map { "\($0)字" } ?? "なし" }
}
