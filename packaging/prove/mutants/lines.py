# Which lines of a source can be broken and how: its conditions, comparisons and constants. Only text is looked at. What the
# compiler refuses afterwards counts as nothing, so a wrong guess here costs a compilation and no truth.
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    file: str   # from the root of the tree
    line: int   # from 1
    start: int  # letters of the text [start, end) become `to`
    end: int
    from_: str
    to: str
    content: str  # the line as it stands, without blanks around it
    nth: int    # of those of the line that read alike

    def change(self):
        return f"{one_line(self.from_)} -> {one_line(self.to) or 'nothing'}" + (f", number {self.nth}" if self.nth > 1 else "")


def one_line(text):
    return re.sub(r"\s+", " ", text).strip()


def blank(text):
    return re.sub(r"[^\n]", " ", text)


TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/                        # comments
      | R"(?P<mark>[^()\s]{0,16})\(.*?\)(?P=mark)"  # raw words
      | "(?:\\.|[^"\\\n])*"                       # words
      | (?<![0-9a-zA-Z_])'(?:\\.|[^'\\\n])+'      # one letter; in 10'000 it parts digits
      | ^[ \t]*\#(?:\\\n|[^\n])*                  # includes and other lines of the preprocessor
    """,
    re.X | re.S | re.M,
)
TABLE = re.compile(r"\b(?:constexpr|static\s+const)\b[^;{}()]*\{")


def code_of(text):
    """The text with everything blanked that is no code, letter for letter in the same places."""
    code = TOKEN.sub(lambda found: blank(found.group()), text)
    for found in TABLE.finditer(code):  # tables of words
        end = closing(code, found.end() - 1)
        if '"' in text[found.end() : end]:
            code = code[: found.end()] + blank(code[found.end() : end]) + code[end:]
    return code


def closing(code, at):
    """Where the bracket that opens at `at` closes."""
    pairs = {"(": ")", "{": "}", "[": "]"}
    open_, close = code[at], pairs[code[at]]
    depth = 0
    for i in range(at, len(code)):
        depth += (code[i] == open_) - (code[i] == close)
        if depth == 0:
            return i
    return len(code)


ENUM = re.compile(r"\benum\s+(?:class\s+|struct\s+)?(\w+)[^{};]*\{([^}]*)\}")


def enums_in(texts):
    """Every enum of the sources: name -> lists of its constants."""
    enums = {}
    for text in texts:
        for name, body in ENUM.findall(code_of(text)):
            constants = [one.split("=")[0].strip() for one in body.split(",")]
            constants = [one for one in constants if re.fullmatch(r"\w+", one)]
            if len(constants) > 1:
                enums.setdefault(name, []).append(constants)
    return enums


CONDITION = re.compile(r"\bif \(")
DECLARED = re.compile(r"^\s*(?:const\s+)?[\w:<>, ]+?[&*]*\s[&*]*(\w+)\s*=(?!=)")
JOINED = re.compile(r"(?<=\s)(?:&&|\|\|)(?=\s)")
NOT = re.compile(r"(?<![\w)])!(?!=)")
COMPARED = re.compile(r"(?<=\s)(?:<=|>=|==|!=|<|>)(?=\s)")
NUMBER = re.compile(r"(?<![\w.'<])(0[xX][0-9a-fA-F']+|\d[\d']*)([uUlLzZ]*)(?![\w.'>])")
TRUTH = re.compile(r"\b(?:true|false)\b")
CONSTANT = re.compile(r"(?<!case )\b(?:\w+::)*(\w+)::(\w+)\b(?!::|\()")
NO_LINE = re.compile(r"\bstatic_assert\b|\boperator\b|\bcerr\b|\blog\(|^\s*case\b|= default|= delete|^\s*using\b")

COMPARED_TO = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}


def changes_in(code, enums):
    """(start, end, to) of each change."""
    for found in CONDITION.finditer(code):
        start, end = found.end(), closing(code, found.end() - 1)
        start = max(start, code.rfind(";", start, end) + 1)
        declared = DECLARED.match(code[start:end])
        if declared:
            yield start, end, f"{code[start:end]}; !{declared.group(1)}"
        elif not re.fullmatch(r"\s*![^&|]*", code[start:end]):  # that one loses its `!` below
            yield start, end, None
    for found in JOINED.finditer(code):
        yield found.start(), found.end(), "||" if found.group() == "&&" else "&&"
    for found in NOT.finditer(code):
        yield found.start(), found.end(), ""
    for found in COMPARED.finditer(code):
        yield found.start(), found.end(), COMPARED_TO[found.group()]
    for found in NUMBER.finditer(code):
        digits, suffix = found.groups()
        more = f"({digits} + 1)" if digits[:2] in ("0x", "0X") else str(int(digits.replace("'", "")) + 1)
        yield found.start(), found.end(), more + suffix
    for found in TRUTH.finditer(code):
        yield found.start(), found.end(), "false" if found.group() == "true" else "true"
    for found in CONSTANT.finditer(code):
        name, constant = found.groups()
        for constants in enums.get(name, []):
            if constant in constants:
                yield found.start(2), found.end(2), constants[(constants.index(constant) + 1) % len(constants)]
                break


def mutants_in(file, text, enums):
    """All changes of one source, in the order of its lines."""
    code = code_of(text)
    mutants = []
    alike = {}
    for start, end, to in sorted(set(changes_in(code, enums)), key=lambda one: (one[0], one[1], one[2] or "")):
        line = text.count("\n", 0, start) + 1
        begin = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", start)
        content = text[begin : stop if stop >= 0 else len(text)]
        if NO_LINE.search(content):
            continue
        from_ = text[start:end]
        if to is None:
            to = f"!({from_})"
        elif to.startswith(code[start:end] + ";"):  # words stand in the text alone
            to = from_ + to[end - start :]
        alike[line, from_, to] = nth = alike.get((line, from_, to), 0) + 1
        mutants.append(Mutant(file, line, start, end, from_, to, content.strip(), nth))
    return mutants
