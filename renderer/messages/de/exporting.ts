export const exporting = {
  'export.title': 'Exportieren',
  'export.formats': 'Formate',
  'export.save': 'Exportieren…',
  'export.toPages': 'Seiten einrichten…',
  'export.writing': 'Datei wird geschrieben…',
  'export.progress': '{done} von {total}',
  'export.cancelling': 'Wird angehalten…',
  'export.cancelled': '{name} wurde nicht geschrieben.',

  'export.group.paper': 'Papier',
  'export.group.picture': 'Bild',
  'export.group.slides': 'Folien',
  'export.group.tables': 'Tabellen',
  'export.group.report': 'Bericht',
  'export.group.calendar': 'Kalender',
  'export.group.graph': 'Graph',
  'export.group.data': 'Daten',

  'export.format.pdf': 'PDF',
  'export.format.png': 'PNG-Bild',
  'export.format.svg': 'SVG-Zeichnung',
  'export.format.pptx': 'PowerPoint',
  'export.format.xlsx': 'Excel-Arbeitsmappe',
  'export.format.csv': 'CSV-Liste',
  'export.format.tsv': 'TSV-Liste',
  'export.format.html': 'Webseite',
  'export.format.md': 'Markdown',
  'export.format.ics': 'Kalenderdatei',
  'export.format.graphml': 'GraphML',
  'export.format.dot': 'Graphviz DOT',
  'export.format.json': 'JSON',

  'export.about.pdf':
    'Seiten zum Drucken oder Mailen: eine Matrix, ein Poster oder eine ganze Planungsmappe, mit Vorschau jeder Seite.',
  'export.about.png': 'Ein Bild für eine Mail, einen Chat oder ein Dokument. Es sieht überall gleich aus.',
  'export.about.svg':
    'Eine Zeichnung, die in jeder Größe scharf bleibt und sich in Browsern, Inkscape und Illustrator öffnet.',
  'export.about.pptx':
    'Folien aus echten Formen und Texten, die sich in PowerPoint, Keynote und LibreOffice ändern lassen.',
  'export.about.xlsx':
    'Listen, Kreuztabellen und eine gezeichnete X-Matrix. In Excel oder LibreOffice geändert, lässt sie sich wieder einlesen.',
  'export.about.csv':
    'Eine Liste mit Kommas, für Datenbanken und andere Programme. Öffnet sich in jeder Tabellenkalkulation.',
  'export.about.tsv': 'Eine Liste mit Tabulatoren, die sich ohne Ärger mit Trennzeichen einfügen lässt.',
  'export.about.html':
    'Eine Seite, die für sich steht: Sie öffnet sich in jedem Browser, ohne Tenkai und ohne Netz.',
  'export.about.md':
    'Der Plan als einfacher Text mit Überschriften und Tabellen, für ein Wiki, ein Ticket oder eine Mail.',
  'export.about.ics':
    'Termine der Überprüfungen und Fälligkeiten für Outlook, Google Kalender oder Apple Kalender.',
  'export.about.graphml':
    'Einträge als Knoten und Verknüpfungen als Kanten, für yEd, Gephi und andere Netzwerkprogramme.',
  'export.about.dot': 'Derselbe Graph in der Sprache von Graphviz, das ihn zeichnet.',
  'export.about.json':
    'Alles, was der Plan enthält, ohne Verlust, für eigene Programme. Ein Schema beschreibt es.',

  'export.matrix': 'Matrix:',
  'export.matrices': 'Matrizen',
  'export.matrices.this': 'Diese',
  'export.matrices.all': 'Alle des Plans',
  'export.list': 'Liste',
  'export.list.months': 'Monatswerte',
  'export.list.milestones': 'Meilensteine',
  'export.list.people': 'Personen',
  'export.list.links': 'Verknüpfungen',
  'export.list.duties': 'Aufgaben',
  'export.list.linear': 'Alles in einer, wie in der linearen Ansicht',
  'export.list.okrs': 'OKRs',
  'export.list.dependencies': 'Abhängigkeiten',
  'export.list.claims': 'Ressourcen',
  'export.list.barriers': 'Hindernisse',
  'export.steps': 'Folien je Matrix',
  'export.steps.whole': 'Eine',
  'export.steps.clockwise': 'Schrittweise im Uhrzeigersinn',
  'export.steps.evidenceFirst': 'Schrittweise, Nachweise zuerst',
  'export.scale': 'Größe',
  'export.scale.hint': '1× ist die Größe am Bildschirm; 2× ist auf Papier und feinen Bildschirmen scharf.',
  'export.arrangement.own': 'Wie im Plan',

  'picture.copied': 'Die Matrix liegt als Bild in der Zwischenablage.',
  'picture.failed': 'Das Bild konnte nicht in die Zwischenablage gelegt werden.',
  'picture.failed.hint': 'Exportieren Sie es stattdessen als PNG-Bild.',
} as const;
