/// A number for people, in groups of three digits: 1,234,567.
struct Count {
    let value: Int

    init(_ value: Int) {
        self.value = value
    }

    var text: String {
        let digits = Array(String(value.magnitude))
        var text = value < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
