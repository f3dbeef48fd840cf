import HTTP
import ShingiDomain

/// A form as a browser sent it. The domain has forms too: those of case sheets.
typealias FormData = HTTP.Form

/// The fields of a case sheet.
typealias SheetForm = ShingiDomain.Form
