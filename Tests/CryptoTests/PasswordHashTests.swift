import Testing

@testable import Crypto

@Suite("Stored passwords")
struct PasswordHashTests {
    @Test("a password matches its own hash, after a way through text, and no other")
    func matches() throws {
        let text = try PasswordHash.make("合い言葉𠮷🍵", cost: .trivial).text
        let hash = try #require(PasswordHash(text: text))
        #expect(hash.text == text)
        #expect(hash.matches("合い言葉𠮷🍵"))
        #expect(!hash.matches("合い言葉𠮷"))
        #expect(!hash.matches(""))
    }

    @Test("the same password is stored differently each time")
    func salted() throws {
        #expect(try PasswordHash.make("a", cost: .trivial) != PasswordHash.make("a", cost: .trivial))
    }

    @Test("a hash at the standard cost is in PHC form and need not be made again")
    func standard() throws {
        let hash = try PasswordHash.make("correct horse")
        #expect(hash.text.hasPrefix("$scrypt$ln=15,r=8,p=1$"))
        #expect(hash.text.utf8.count == "$scrypt$ln=15,r=8,p=1$".utf8.count + 22 + 1 + 43)
        #expect(!hash.needsRehash)
        #expect(hash.matches("correct horse"))
    }

    @Test("a hash at another cost is to be made again")
    func cheap() throws {
        #expect(try PasswordHash.make("a", cost: .trivial).needsRehash)
    }

    @Test("a hash made elsewhere (Python's hashlib) matches")
    func elsewhere() throws {
        let text = "$scrypt$ln=4,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$jU+wVnnRO8xMJ6kk2pn2W1IFgOT9r8PK+dHZ+HH3bt4"
        #expect(try #require(PasswordHash(text: text)).matches("password"))
    }

    @Test(
        "text that is no stored password is refused",
        arguments: [
            "", "$", "password", "$2b$12$abcdefghijklmnopqrstuv", "$scrypt$ln=4,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg",
            "$scrypt$ln=4,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$", "$scrypt$ln=4,r=8,p=1$$AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$scrypt$ln=63,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$scrypt$ln=4,r=8$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$scrypt$r=8,ln=4,p=1$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$scrypt$ln=+4,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$scrypt$ln=04,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$scrypt$ln=4,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg==$AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$scrypt$ln=4,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAA$",
            "$argon2id$ln=4,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ])
    func refused(text: String) {
        #expect(PasswordHash(text: text) == nil)
    }

    @Test("costs that would take the machine's memory are refused")
    func costs() {
        #expect(PasswordCost(logN: 21, r: 8, p: 1) == nil)
        #expect(PasswordCost(logN: 15, r: 33, p: 1) == nil)
        #expect(PasswordCost(logN: 15, r: 8, p: 17) == nil)
        #expect(PasswordCost(logN: 15, r: 8, p: 1) == .standard)
    }
}
