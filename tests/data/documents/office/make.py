#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the Office files of this folder and what LibreOffice reads out of them (*.txt, *.csv).

Needs soffice, python3-docx and python3-openpyxl. The files are committed: the tests need none of these. Run it in this folder when a file is to change.
"""
import datetime
import pathlib
import subprocess
import tempfile

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

HERE = pathlib.Path(__file__).resolve().parent


def office(target, *files):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', target, '--outdir', str(HERE), *map(str, files)],
                       check=True, stdout=subprocess.DEVNULL)


def numbering(document, levels):
    """A list of its own: [(format, text), …]; gives the number to refer to it by."""
    root = document.part.numbering_part.element
    number = 900 + len(root.findall('.//{*}abstractNum'))
    rows = ''.join(f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/></w:lvl>'
                   for i, (fmt, text) in enumerate(levels))
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{rows}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    return number


def item(document, number, level, text):
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'))
    return paragraph


def append(paragraph, xml):
    for node in parse_xml(f'<w:r {nsdecls("w", "r", "wp", "a")} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{xml}</w:r>'):
        paragraph._p.append(node)


def contract():
    document = docx.Document()
    document.core_properties.title = 'Service contract'
    document.sections[0].header.paragraphs[0].text = 'Confidential draft'
    document.sections[0].footer.paragraphs[0].text = 'Harbour Insurance'
    document.add_heading('Service contract', 0)
    document.add_heading('Parties', 1)
    document.add_paragraph('The contract is between Maria Keller and Harbour Insurance.')
    document.add_heading('Terms', 1)
    document.add_heading('Duties', 2)
    number = numbering(document, [('decimal', '%1.'), ('lowerLetter', '(%2)'), ('lowerRoman', '%3.')])
    item(document, number, 0, 'Report every loss')
    item(document, number, 1, 'by letter')
    item(document, number, 1, 'by telephone')
    item(document, number, 2, 'within a day')
    item(document, number, 0, 'Pay on time')
    document.add_paragraph('Apples', style='List Bullet')
    document.add_paragraph('Pears', style='List Bullet')
    changed = document.add_paragraph('The fee is ')
    append(changed, '<w:del w:id="1" w:author="A"><w:r><w:delText>five hundred</w:delText></w:r></w:del>'
                    '<w:ins w:id="2" w:author="A"><w:r><w:t>six hundred</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> euros.</w:t></w:r>')
    maths = document.add_paragraph('The premium is ')
    append(maths, '<m:oMath><m:r><m:t>p=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>')
    field = document.add_paragraph('Signed on ')
    append(field, '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "d MMMM yyyy" </w:instrText></w:r>'
                  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4 May 2026</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')
    table = document.add_table(rows=4, cols=3)
    for row, texts in enumerate([('Item', 'Cost', ''), ('', 'net', 'gross'), ('Roof', '1,200', '1,428'), ('Cellar', '800', '952')]):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 0).merge(table.cell(1, 0))
    document.save(HERE / 'contract.docx')


def costs():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Costs'
    sheet['A1'] = 'Costs of the year'
    sheet.merge_cells('A1:E1')
    sheet.append(['Item', 'Amount', 'Share', 'Paid on', 'Hours'])
    rows = [('Roof', 1234.5, 0.25, datetime.date(2026, 3, 4), 1.5), ('Cellar', -80, 0.5, datetime.date(2025, 12, 24), 0.25)]
    for row in rows:
        sheet.append(row)
    for row in (3, 4):
        sheet[f'B{row}'].number_format = '#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407]'
        sheet[f'C{row}'].number_format = '0.0%'
        sheet[f'D{row}'].number_format = 'd mmmm yyyy'
        sheet[f'E{row}'].number_format = '[h]:mm'
    sheet['B5'] = '=SUM(B3:B4)'
    sheet['A3'].comment = Comment('Ask the roofer again', 'Ann')
    far = book.create_sheet('Far apart')
    far['A1'] = 'first'
    far['XFD1048576'] = 'last'
    hidden = book.create_sheet('Secret')
    hidden.sheet_state = 'hidden'
    hidden['A1'] = 'kept aside'
    chart = BarChart()
    chart.title = 'Costs by item'
    chart.add_data(Reference(sheet, min_col=2, min_row=2, max_row=4), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=3, max_row=4))
    book.create_chartsheet('Picture').add_chart(chart)
    book.save(HERE / 'costs.xlsx')


SLIDES = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation>
<draw:page draw:name="one"><draw:frame presentation:class="title" svg:x="1cm" svg:y="1cm" svg:width="20cm" svg:height="2cm"><draw:text-box><text:p>Claims in spring</text:p></draw:text-box></draw:frame>
<draw:frame presentation:class="outline" svg:x="1cm" svg:y="4cm" svg:width="20cm" svg:height="8cm"><draw:text-box><text:list><text:list-item><text:p>More storms</text:p></text:list-item><text:list-item><text:p>Fewer fires</text:p></text:list-item></text:list></draw:text-box></draw:frame>
<presentation:notes><draw:frame presentation:class="notes" svg:x="1cm" svg:y="14cm" svg:width="15cm" svg:height="8cm"><draw:text-box><text:p>Mention the new roof tariff</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>
<draw:page draw:name="two"><draw:g><draw:frame svg:x="1cm" svg:y="1cm" svg:width="9cm" svg:height="2cm"><draw:text-box><text:p>Inside a group</text:p></draw:text-box></draw:frame><draw:frame svg:x="1cm" svg:y="4cm" svg:width="9cm" svg:height="2cm"><draw:text-box><text:p>Beside it</text:p></draw:text-box></draw:frame></draw:g>
<draw:frame svg:x="1cm" svg:y="8cm" svg:width="15cm" svg:height="4cm"><table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Region</text:p></table:table-cell><table:table-cell><text:p>Losses</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell><text:p>41</text:p></table:table-cell></table:table-row></table:table></draw:frame></draw:page>
</office:presentation></office:body></office:document>
'''


def main():
    contract()
    costs()
    (HERE / 'claims.fodp').write_text(SLIDES, encoding='utf-8')
    office('odt', HERE / 'contract.docx')
    office('ods', HERE / 'costs.xlsx')
    office('odp', HERE / 'claims.fodp')
    office('pptx', HERE / 'claims.fodp')
    office('txt:Text (encoded):UTF8', HERE / 'contract.docx')
    office('csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,true,false,false,1', HERE / 'costs.xlsx')


if __name__ == '__main__':
    main()
