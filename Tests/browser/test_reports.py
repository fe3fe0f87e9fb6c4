"""The reports' workbooks as an independent reader (openpyxl) sees them, with every formula computed anew by LibreOffice, and the
empty registers of `kheo new register`."""
import csv
import io
import os
import re
import subprocess

import openpyxl
import pytest

REGISTERS = ["units", "models", "recognitions", "awards", "targets", "figures", "authors", "entries"]


@pytest.fixture(scope="module")
def paths(site):
    paths = sorted(path for path in site.files if re.fullmatch(r"bao-cao/.*\.xlsx", path))
    if not paths:
        pytest.fail("the bulletin has no workbook of a report", pytrace=False)
    return paths


@pytest.fixture(scope="module")
def written(site, paths):
    """What the files hold: formulas, and the values that were written with them."""
    return {path: (openpyxl.load_workbook(site.root / path),
                   openpyxl.load_workbook(site.root / path, data_only=True)) for path in paths}


@pytest.fixture(scope="module")
def computed(written, tmp_path_factory):
    """The same workbooks with all values computed by LibreOffice. openpyxl keeps formulas and drops their values when it saves."""
    bare, out = tmp_path_factory.mktemp("bare"), tmp_path_factory.mktemp("computed")
    names = {}
    for path, (formulas, _) in written.items():
        names[path] = path.replace("/", "-")
        formulas.save(bare / names[path])
    for path, name in names.items():
        values = openpyxl.load_workbook(bare / name, data_only=True)
        assert not [cell.coordinate for sheet, cell in cells(written[path][0])
                    if is_formula(cell) and values[sheet.title][cell.coordinate].value is not None]
    profile = tmp_path_factory.mktemp("profile").as_uri()
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                    "--outdir", str(out), *(str(bare / name) for name in names.values())],
                   check=True, timeout=300, stdout=subprocess.DEVNULL)
    return {path: openpyxl.load_workbook(out / name, data_only=True) for path, name in names.items()}


def cells(book):
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield sheet, cell


def is_formula(cell):
    return cell.data_type == "f"


def test_totals_are_formulas_and_figures_are_numbers(written):
    for path, (book, _) in written.items():
        formulas = [cell for _, cell in cells(book) if is_formula(cell)]
        assert formulas, path
        for sheet, cell in cells(book):
            if cell.column > 1 and sheet.cell(cell.row, 1).value == "Cộng":
                assert is_formula(cell), f"{path} {sheet.title} {cell.coordinate}"
            if isinstance(cell.value, str) and not is_formula(cell):
                assert not re.fullmatch(r"-?[\d.,]+%?", cell.value), f"{path} {sheet.title} {cell.coordinate}: a number as text"


def test_libreoffice_computes_what_was_written(written, computed):
    count = 0
    for path, (formulas, values) in written.items():
        for sheet, cell in cells(formulas):
            if not is_formula(cell):
                continue
            place = f"{path} {sheet.title} {cell.coordinate} {cell.value}"
            expected, actual = values[sheet.title][cell.coordinate].value, computed[path][sheet.title][cell.coordinate].value
            assert expected is not None and actual == pytest.approx(expected, abs=1e-9), place
            count += 1
    assert count > 100


def test_pages_are_a4_across_with_headings_on_each(written):
    for path, (book, _) in written.items():
        for sheet in book.worksheets:
            place = f"{path} {sheet.title}"
            assert sheet.page_setup.paperSize == 9 and sheet.page_setup.orientation == "landscape", place
            assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0, place
            assert sheet.print_title_rows and sheet.freeze_panes, place


def test_tables_are_those_of_the_csv_and_of_the_page(site, written):
    for path, (_, values) in written.items():
        text = (site.root / path.replace(".xlsx", ".csv")).read_bytes().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text), delimiter=";"))
        overview = values.worksheets[0]
        total = next(row for row in overview.iter_rows(values_only=True) if row[0] == "Cộng")
        expected = next(row for row in rows if row and row[0] == "Cộng")
        assert [str(value) for value in total[1:7]] == expected[1:7], path
        page = (site.root / path.replace(".xlsx", ".html")).read_text(encoding="utf-8")
        foot = re.search(r"<tr[^>]*>\s*<th[^>]*>\s*Cộng\s*</th>(.*?)</tr>", page, re.S).group(1)
        assert re.findall(r">\s*(\d[\d.]*)\s*<", foot)[:6] == expected[1:7], path


def test_every_list_is_as_long_as_the_total_it_stands_for(written):
    for path, (_, values) in written.items():
        overview = values.worksheets[0]
        table = [row for row in overview.iter_rows(values_only=True)]
        heading = next(row for row in table if row[0] == "Lĩnh vực")
        total = next(row for row in table if row[0] == "Cộng")
        lists = {"Đăng ký": "DS đăng ký", "Công nhận": "DS công nhận", "Khen thưởng": "DS khen thưởng", "Tin, bài": "DS tin, bài đã đăng"}
        for column, name in enumerate(heading):
            if name in lists and total[column]:
                numbers = [row[0] for row in values[lists[name]].iter_rows(values_only=True) if isinstance(row[0], int)]
                assert numbers == list(range(1, total[column] + 1)), f"{path} {name}"


@pytest.fixture(scope="module")
def registers(tmp_path_factory):
    program = os.environ.get("KHEO")
    if not program or not os.access(program, os.X_OK):
        pytest.fail(f"KHEO must name the program, is {program!r}; script/test sets it", pytrace=False)
    folder = tmp_path_factory.mktemp("registers")
    (folder / "content").mkdir()
    books = {}
    for register in REGISTERS:
        more = ["--contest", "bao-chi"] if register == "entries" else []
        made = subprocess.run([program, "new", "register", register, *more], cwd=folder, check=True, capture_output=True, text=True)
        table, book = made.stdout.split()
        headings = next(csv.reader(io.StringIO((folder / table).read_bytes().decode("utf-8-sig"))))
        books[register] = (headings, openpyxl.load_workbook(folder / book))
    return books


def first_column(rule):
    return min(cells.min_col for cells in rule.sqref.ranges)


@pytest.mark.parametrize("register", REGISTERS)
def test_empty_registers_have_headings_and_choices(registers, register):
    headings, book = registers[register]
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[1]] == headings and len(headings) > 3
    rules = {first_column(rule): rule for rule in sheet.data_validations.dataValidation}
    assert sorted(rules) == list(range(1, len(headings) + 1)), "a hint at every column"
    assert all(rule.prompt for rule in rules.values())
    for rule in rules.values():
        if rule.type != "list":
            continue
        name, column, last = re.fullmatch(r"(\w+)!\$([A-Z]+)\$1:\$\2\$(\d+)", rule.formula1.lstrip("=")).groups()
        choices = [book[name][f"{column}{row}"].value for row in range(1, int(last) + 1)]
        assert all(choices) and len(set(choices)) == len(choices)
        assert book[name].sheet_state == "hidden"


def test_the_register_of_models_offers_the_ladder(registers):
    headings, book = registers["models"]
    column = headings.index("trạng thái") + 1
    rule = next(r for r in book.worksheets[0].data_validations.dataValidation if first_column(r) == column)
    name, letter, last = re.fullmatch(r"(\w+)!\$([A-Z]+)\$1:\$\2\$(\d+)", rule.formula1.lstrip("=")).groups()
    choices = [book[name][f"{letter}{row}"].value for row in range(1, int(last) + 1)]
    assert {"đăng ký", "công nhận", "tiêu biểu", "duy trì", "thôi"} <= set(choices)
