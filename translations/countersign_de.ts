<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgentFile</name>
    <message>
        <source>The front matter must be a list of &quot;key: value&quot; lines.</source>
        <translation>Der Kopfteil muss eine Liste von Zeilen der Form „Schlüssel: Wert“ sein.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands here a second time. Keep one of them.</source>
        <translation>Der Schlüssel „%1“ steht hier ein zweites Mal. Behalten Sie einen davon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list, such as [one, two].</source>
        <translation>„%1“ muss eine Liste sein, zum Beispiel [eins, zwei].</translation>
    </message>
    <message>
        <source>Each entry of &quot;%1&quot; must be a text.</source>
        <translation>Jeder Eintrag von „%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>&quot;review&quot; must be always, findings or never.</source>
        <translation>„review“ muss always, findings oder never sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number from 1 to %2.</source>
        <translation>„%1“ muss eine ganze Zahl von 1 bis %2 sein.</translation>
    </message>
    <message>
        <source>&quot;limits&quot; must hold entries, such as {steps: 12, cost_usd: 0.50}.</source>
        <translation>„limits“ muss Einträge enthalten, zum Beispiel {steps: 12, cost_usd: 0.50}.</translation>
    </message>
    <message>
        <source>&quot;cost_usd&quot; must be an amount above 0 in US dollars, such as 0.50.</source>
        <translation>„cost_usd“ muss ein Betrag über 0 in US-Dollar sein, zum Beispiel 0.50.</translation>
    </message>
    <message>
        <source>&quot;output_schema&quot; must be a JSON Schema: entries, or JSON text of an object.</source>
        <translation>„output_schema“ muss ein JSON-Schema sein: Einträge oder der JSON-Text eines Objekts.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text. Save it as UTF-8.</source>
        <translation>Die Datei ist kein UTF-8-Text. Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>The front matter that begins here is not closed. Put a line &quot;---&quot; behind it.</source>
        <translation>Der Kopfteil, der hier beginnt, ist nicht abgeschlossen. Setzen Sie eine Zeile „---“ dahinter.</translation>
    </message>
    <message>
        <source>An agent file begins with a line &quot;---&quot;, then keys such as &quot;name: …&quot;, then another &quot;---&quot;.</source>
        <translation>Eine Agentendatei beginnt mit einer Zeile „---“, dann folgen Schlüssel wie „name: …“, dann noch einmal „---“.</translation>
    </message>
    <message>
        <source>This is not YAML: %1.</source>
        <translation>Das ist kein YAML: %1.</translation>
    </message>
    <message>
        <source>The agent has no instructions. Write below the second &quot;---&quot; what it should do.</source>
        <translation>Der Agent hat keine Anweisungen. Schreiben Sie unter das zweite „---“, was er tun soll.</translation>
    </message>
    <message>
        <source>The agent file %1 cannot be read: %2.</source>
        <translation>Die Agentendatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The agent file %1 is larger than 4 MB. Put long texts into documents instead.</source>
        <translation>Die Agentendatei %1 ist größer als 4 MB. Legen Sie lange Texte stattdessen in Dokumente.</translation>
    </message>
    <message>
        <source>%1.agent.md, line %2: %3</source>
        <translation>%1.agent.md, Zeile %2: %3</translation>
    </message>
    <message>
        <source>&quot;tool_values&quot; must hold entries, such as {http_get: ask}.</source>
        <translation>„tool_values“ muss Einträge enthalten, zum Beispiel {http_get: ask}.</translation>
    </message>
    <message>
        <source>What a tool is given must be real, placeholders or ask.</source>
        <translation>Was ein Werkzeug bekommt, muss real, placeholders oder ask sein.</translation>
    </message>
    <message>
        <source>&quot;reasoning&quot; must be off, minimal, low, medium, high, xhigh or max.</source>
        <translation>„reasoning“ muss off, minimal, low, medium, high, xhigh oder max sein.</translation>
    </message>
    <message>
        <source>&quot;route:&quot; needs the name of a route of routes.yaml, such as route:cheap-first.</source>
        <translation>„route:“ braucht den Namen einer Route aus routes.yaml, zum Beispiel route:cheap-first.</translation>
    </message>
    <message>
        <source>&quot;model&quot; must be written as provider/model, such as anthropic/claude-sonnet-4-5, or as route:NAME.</source>
        <translation>„model“ muss als provider/model geschrieben sein, zum Beispiel anthropic/claude-sonnet-4-5, oder als route:NAME.</translation>
    </message>
</context>
<context>
    <name>AgentLoop</name>
    <message>
        <source>This conversation is still working on the last message. Stop it first, or wait.</source>
        <translation>Dieses Gespräch arbeitet noch an der letzten Nachricht. Brechen Sie sie zuerst ab, oder warten Sie.</translation>
    </message>
</context>
<context>
    <name>AgentLoop::Private</name>
    <message>
        <source>The agent names &quot;%1&quot;, which no tool that you approved answers to; it was left out. Look at the settings under Tools.</source>
        <translation>Der Agent nennt „%1“, aber kein von Ihnen freigegebenes Werkzeug heißt so; es wurde weggelassen. Sehen Sie in den Einstellungen unter „Werkzeuge“ nach.</translation>
    </message>
    <message>
        <source>The agent names a tool &quot;%1&quot; that this version does not have; it was left out.</source>
        <translation>Der Agent nennt ein Werkzeug „%1“, das diese Version nicht hat; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>The policy &quot;%1&quot; does not allow unreviewed sending: requests with findings are held for you.</source>
        <translation>Die Richtlinie „%1“ erlaubt kein ungeprüftes Senden: Anfragen mit Funden werden für Sie angehalten.</translation>
    </message>
    <message>
        <source>The agent&apos;s memory could not be read, so this goes on without it: %1</source>
        <translation>Das Gedächtnis des Agenten konnte nicht gelesen werden, daher geht es ohne weiter: %1</translation>
    </message>
    <message numerus="yes">
        <source>The agent&apos;s limit of %n request(s) was reached before it had finished.</source>
        <translation>
            <numerusform>Die Grenze des Agenten von %n Anfrage wurde erreicht, bevor er fertig war.</numerusform>
            <numerusform>Die Grenze des Agenten von %n Anfragen wurde erreicht, bevor er fertig war.</numerusform>
        </translation>
    </message>
    <message>
        <source>The agent&apos;s cost limit of %1 was reached: %2 spent in this run.</source>
        <translation>Die Kostengrenze des Agenten von %1 wurde erreicht: %2 in diesem Lauf ausgegeben.</translation>
    </message>
    <message>
        <source>Not all of the conversation fits into the %1 tokens that the model reads. Left out of this request: %2.</source>
        <translation>Nicht das ganze Gespräch passt in die %1 Token, die das Modell liest. Aus dieser Anfrage weggelassen: %2.</translation>
    </message>
    <message>
        <source>The answer was cut off at the limit of output tokens. Raise &quot;output_tokens&quot; of the agent to get longer ones.</source>
        <translation>Die Antwort wurde an der Grenze der Ausgabe-Token abgeschnitten. Erhöhen Sie „output_tokens“ des Agenten, um längere Antworten zu bekommen.</translation>
    </message>
    <message>
        <source>The provider refused to answer (%1).</source>
        <translation>Der Anbieter hat die Antwort abgelehnt (%1).</translation>
    </message>
    <message>
        <source>not charged: it was not sent</source>
        <translation>nicht berechnet: Es wurde nicht gesendet</translation>
    </message>
    <message>
        <source>The connection ended before the answer did. What arrived is kept; send again to go on.</source>
        <translation>Die Verbindung endete vor der Antwort. Was angekommen ist, bleibt erhalten; senden Sie erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>not charged: no answer was made</source>
        <translation>nicht berechnet: Es entstand keine Antwort</translation>
    </message>
    <message>
        <source>not charged: the tokens were only counted</source>
        <translation>nicht berechnet: Die Token wurden nur gezählt</translation>
    </message>
    <message>
        <source>The answer names placeholders that stand for nothing here, left as they are: %1.</source>
        <translation>Die Antwort nennt Platzhalter, die hier für nichts stehen; sie bleiben, wie sie sind: %1.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; forbids sending this: %2.</source>
        <translation>Die Richtlinie „%1“ verbietet, dies zu senden: %2.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; keeps this on your machine: %2. Choose a local provider, or take it out.</source>
        <translation>Nach der Richtlinie „%1“ bleibt dies auf Ihrem Rechner: %2. Wählen Sie einen lokalen Anbieter, oder nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <translation>Nichts wurde gesendet: %1</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; keeps this on your machine (%2): the run goes on with %3.</source>
        <translation>Nach der Richtlinie „%1“ bleibt dies auf Ihrem Rechner (%2): Der Lauf geht mit %3 weiter.</translation>
    </message>
    <message>
        <source>The policy keeps this on your machine.</source>
        <translation>Nach der Richtlinie bleibt dies auf Ihrem Rechner.</translation>
    </message>
    <message>
        <source>The provider &quot;%1&quot; uses the API &quot;%2&quot;, which this version does not speak.</source>
        <translation>Der Anbieter „%1“ verwendet die API „%2“, die diese Version nicht beherrscht.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the ledger could not be written: %1</source>
        <translation>Nichts wurde gesendet, weil das Journal nicht geschrieben werden konnte: %1</translation>
    </message>
    <message>
        <source>The edited part is not in this request.</source>
        <translation>Der bearbeitete Teil ist nicht in dieser Anfrage.</translation>
    </message>
    <message>
        <source>“%1” did not answer.</source>
        <translation>„%1“ hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>There is no key for “%1”.</source>
        <translation>Für „%1“ gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>There is no provider “%1”.</source>
        <translation>Es gibt keinen Anbieter „%1“.</translation>
    </message>
    <message>
        <source>The policy does not let this go to “%1”.</source>
        <translation>Nach der Richtlinie darf dies nicht an „%1“ gehen.</translation>
    </message>
    <message>
        <source>Nothing was sent: no provider of this rule can be asked. %1 Change the route in the settings, or choose a model.</source>
        <translation>Nichts wurde gesendet: Kein Anbieter dieser Regel kann gefragt werden. %1 Ändern Sie die Route in den Einstellungen, oder wählen Sie ein Modell.</translation>
    </message>
    <message>
        <source>“%1” did not answer: %2 The route goes on with “%3”; that is a new request, redacted and reviewed for it.</source>
        <translation>„%1“ hat nicht geantwortet: %2 Die Route geht mit „%3“ weiter; das ist eine neue Anfrage, die dafür maskiert und geprüft wird.</translation>
    </message>
</context>
<context>
    <name>AgentShelf</name>
    <message>
        <source>The folder %1 cannot be made. Check that you may write there.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Prüfen Sie, ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. What was there is unchanged.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Was dort war, ist unverändert.</translation>
    </message>
    <message>
        <source>%1 could not be moved to %2. Check that nothing has that name and that you may write there.</source>
        <translation>%1 konnte nicht nach %2 verschoben werden. Prüfen Sie, ob der Name noch frei ist und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>The agent file %1 cannot be read: %2.</source>
        <translation>Die Agentendatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an agent&apos;s file. Use letters, digits and hyphens.</source>
        <translation>„%1“ kann nicht der Name einer Agentendatei sein. Verwenden Sie Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>There is an agent file &quot;%1&quot; already. Choose another name.</source>
        <translation>Es gibt bereits eine Agentendatei „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is not {&quot;samples&quot;: [{&quot;name&quot;, &quot;message&quot;}]}.</source>
        <translation>%1 hat nicht die Form {&quot;samples&quot;: [{&quot;name&quot;, &quot;message&quot;}]}.</translation>
    </message>
</context>
<context>
    <name>AgentTools</name>
    <message>
        <source>For %1: %2</source>
        <translation>Für %1: %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>AnthropicCodec</name>
    <message>
        <source>The model %1 cannot be held to the shape of an answer. Choose a newer model or remove the agent&apos;s output schema.</source>
        <translation>Das Modell %1 lässt sich nicht auf die Form einer Antwort festlegen. Wählen Sie ein neueres Modell, oder entfernen Sie das Ausgabeschema des Agenten.</translation>
    </message>
    <message>
        <source>This model always thinks; it was asked to think as little as it can.</source>
        <translation>Dieses Modell denkt immer nach; es wurde gebeten, so wenig wie möglich nachzudenken.</translation>
    </message>
    <message>
        <source>Thinking was left out: the limit of output tokens leaves no room for it.</source>
        <translation>Das Nachdenken wurde weggelassen: Die Grenze der Ausgabe-Token lässt dafür keinen Platz.</translation>
    </message>
</context>
<context>
    <name>AnthropicDecoder</name>
    <message>
        <source>The provider began a second answer after it had already called a tool. Nothing of it was carried out; send again.</source>
        <translation>Der Anbieter begann eine zweite Antwort, nachdem er bereits ein Werkzeug aufgerufen hatte. Nichts davon wurde ausgeführt; senden Sie erneut.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>“%1” could not be written. Check the free space and the permissions of its folder, then try again.</source>
        <translation>„%1“ konnte nicht geschrieben werden. Prüfen Sie den freien Speicherplatz und die Rechte des Ordners, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” could not be moved, so nothing was changed.</source>
        <translation>„%1“ konnte nicht verschoben werden, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” is no backup of Countersign: it has no manifest.json.</source>
        <translation>„%1“ ist keine Sicherung von Countersign: Es fehlt die manifest.json.</translation>
    </message>
    <message>
        <source>The manifest of the backup cannot be understood. It was changed or is damaged.</source>
        <translation>Das Manifest der Sicherung ist nicht zu verstehen. Es wurde verändert oder ist beschädigt.</translation>
    </message>
    <message>
        <source>A newer version of Countersign made this backup. Install that version to restore it.</source>
        <translation>Eine neuere Version von Countersign hat diese Sicherung erstellt. Installieren Sie diese Version, um sie wiederherzustellen.</translation>
    </message>
    <message>
        <source>The manifest of the backup names a file that does not belong to it. It was changed.</source>
        <translation>Das Manifest der Sicherung nennt eine Datei, die nicht dazugehört. Es wurde verändert.</translation>
    </message>
    <message>
        <source>“%1” is missing from the backup.</source>
        <translation>„%1“ fehlt in der Sicherung.</translation>
    </message>
    <message>
        <source>“%1” in the backup is not what was written: it was changed or is damaged. Use another backup.</source>
        <translation>„%1“ in der Sicherung ist nicht das, was geschrieben wurde: Der Inhalt wurde verändert oder ist beschädigt. Verwenden Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The backup is not whole. Use another one.</source>
        <translation>Die Sicherung ist nicht vollständig. Verwenden Sie eine andere.</translation>
    </message>
    <message>
        <source>This backup opens only on the machine that made it: its key is in that machine&apos;s keychain. Make one with a passphrase there.</source>
        <translation>Diese Sicherung lässt sich nur auf dem Rechner öffnen, der sie erstellt hat: Ihr Schlüssel liegt im Schlüsselbund dieses Rechners. Erstellen Sie dort eine mit Passphrase.</translation>
    </message>
    <message>
        <source>The key in the backup is not the one that its data is sealed with.</source>
        <translation>Der Schlüssel in der Sicherung ist nicht der, mit dem ihre Daten versiegelt sind.</translation>
    </message>
    <message>
        <source>“%1” could not be deleted. Delete it by hand.</source>
        <translation>„%1“ konnte nicht gelöscht werden. Löschen Sie es von Hand.</translation>
    </message>
    <message>
        <source>Stopped; nothing of it is left.</source>
        <translation>Abgebrochen; es ist nichts davon übrig.</translation>
    </message>
</context>
<context>
    <name>Billing</name>
    <message>
        <source>%1 cannot be read: %2. Check the file and its permissions.</source>
        <translation>%1 kann nicht gelesen werden: %2. Prüfen Sie die Datei und ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Make room or check its permissions.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Schaffen Sie Platz, oder prüfen Sie die Zugriffsrechte.</translation>
    </message>
</context>
<context>
    <name>BodyEncoder</name>
    <message>
        <source>The model writes at most %1 tokens in one answer; the limit was lowered to that.</source>
        <translation>Das Modell schreibt höchstens %1 Token in einer Antwort; die Grenze wurde darauf gesenkt.</translation>
    </message>
    <message>
        <source>The temperature was left out: this model does not accept one.</source>
        <translation>Die Temperatur wurde weggelassen: Dieses Modell nimmt keine an.</translation>
    </message>
    <message>
        <source>The temperature was brought into the range that this API accepts, 0 to %1.</source>
        <translation>Die Temperatur wurde in den Bereich gebracht, den diese API annimmt, 0 bis %1.</translation>
    </message>
    <message>
        <source>How much the model should think was left out: this model cannot be told.</source>
        <translation>Wie viel das Modell nachdenken soll, wurde weggelassen: Diesem Modell lässt sich das nicht vorgeben.</translation>
    </message>
    <message>
        <source>This model cannot be made to call a tool; it was left to choose by itself.</source>
        <translation>Dieses Modell lässt sich nicht zum Aufruf eines Werkzeugs zwingen; die Wahl blieb ihm überlassen.</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The provider “%1” takes no %2 as they are. Attach the text of the file instead, or choose another provider.</source>
        <translation>Der Anbieter „%1“ nimmt keine unveränderten %2 an. Hängen Sie stattdessen den Text der Datei an, oder wählen Sie einen anderen Anbieter.</translation>
    </message>
    <message>
        <source>The shape of the answer was left out: the provider says that this model cannot be held to one.</source>
        <translation>Die Form der Antwort wurde weggelassen: Nach Angabe des Anbieters lässt sich dieses Modell auf keine festlegen.</translation>
    </message>
    <message>
        <source>The tools were left out: the provider says that this model calls none.</source>
        <translation>Die Werkzeuge wurden weggelassen: Nach Angabe des Anbieters ruft dieses Modell keine auf.</translation>
    </message>
    <message>
        <source>The model “%1” takes no %2, as its provider says. Attach the text of the file instead, or choose another model.</source>
        <translation>Das Modell „%1“ nimmt nach Angabe seines Anbieters keine %2 an. Hängen Sie stattdessen den Text der Datei an, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>This request has about %1 tokens, and the model reads %2 at most. Shorten the conversation, or choose another model.</source>
        <translation>Diese Anfrage hat etwa %1 Token, und das Modell liest höchstens %2. Kürzen Sie das Gespräch, oder wählen Sie ein anderes Modell.</translation>
    </message>
</context>
<context>
    <name>Budgets</name>
    <message>
        <source>A budget cannot be used: %1</source>
        <translation>Ein Budget ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>“per” must be “day” or “month”.</source>
        <translation>„per“ muss „day“ oder „month“ sein.</translation>
    </message>
    <message>
        <source>“%1” must be an amount of US dollars such as &quot;12.50&quot;.</source>
        <translation>„%1“ muss ein Betrag in US-Dollar sein, zum Beispiel &quot;12.50&quot;.</translation>
    </message>
    <message>
        <source>it needs “warn_usd” or “stop_usd”.</source>
        <translation>es braucht „warn_usd“ oder „stop_usd“.</translation>
    </message>
    <message>
        <source>it would warn only after it has stopped.</source>
        <translation>es würde erst warnen, nachdem es schon gestoppt hat.</translation>
    </message>
    <message>
        <source>“unpriced” must be “allow” or “stop”.</source>
        <translation>„unpriced“ muss „allow“ oder „stop“ sein.</translation>
    </message>
    <message>
        <source>%1 per day for agent “%2” at “%3”</source>
        <translation>%1 pro Tag für den Agenten „%2“ bei „%3“</translation>
    </message>
    <message>
        <source>%1 per month for agent “%2” at “%3”</source>
        <translation>%1 pro Monat für den Agenten „%2“ bei „%3“</translation>
    </message>
    <message>
        <source>%1 per day for agent “%2”</source>
        <translation>%1 pro Tag für den Agenten „%2“</translation>
    </message>
    <message>
        <source>%1 per month for agent “%2”</source>
        <translation>%1 pro Monat für den Agenten „%2“</translation>
    </message>
    <message>
        <source>%1 per day at “%2”</source>
        <translation>%1 pro Tag bei „%2“</translation>
    </message>
    <message>
        <source>%1 per month at “%2”</source>
        <translation>%1 pro Monat bei „%2“</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 pro Tag</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1 pro Monat</translation>
    </message>
    <message>
        <source>The budgets are not JSON: %1.</source>
        <translation>Die Budgets sind kein JSON: %1.</translation>
    </message>
    <message>
        <source>There must be a list “budgets”.</source>
        <translation>Es muss eine Liste „budgets“ geben.</translation>
    </message>
    <message>
        <source>Nothing was sent, because your budgets in %1 cannot be read: %2 Mend or remove that file.</source>
        <translation>Nichts wurde gesendet, weil Ihre Budgets in %1 nicht gelesen werden können: %2 Berichtigen oder entfernen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the budgets could not be checked: %1</source>
        <translation>Nichts wurde gesendet, weil die Budgets nicht geprüft werden konnten: %1</translation>
    </message>
    <message>
        <source>Nothing was sent: what this request costs is not known, and the budget of %1 lets only such through whose cost is. Enter a price for the model, or change the budget.</source>
        <translation>Nichts wurde gesendet: Was diese Anfrage kostet, ist nicht bekannt, und das Budget von %1 lässt nur Anfragen mit bekannten Kosten durch. Geben Sie einen Preis für das Modell ein, oder ändern Sie das Budget.</translation>
    </message>
    <message>
        <source>Nothing was sent: the budget of %1 has no room for it. Spent: %2; on its way: %3; this request: about %4. Raise the budget, or wait until %5.</source>
        <translation>Nichts wurde gesendet: Das Budget von %1 reicht dafür nicht. Ausgegeben: %2; unterwegs: %3; diese Anfrage: etwa %4. Erhöhen Sie das Budget, oder warten Sie bis %5.</translation>
    </message>
    <message>
        <source>The budget of %1 is nearly used: with this request about %2 of it.</source>
        <translation>Das Budget von %1 ist fast aufgebraucht: mit dieser Anfrage etwa %2 davon.</translation>
    </message>
    <message>
        <source>“%1” is no member of a budget. There are: %2.</source>
        <translation>„%1“ gehört nicht zu einem Budget. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1” must be text in quotation marks.</source>
        <translation>„%1“ muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>Nothing was sent: the budget of %1 has no room for it. Spent: %2; cut off, so taken to have cost as much as this request may: %3; on its way: %4; this request: about %5. Raise the budget, or wait until %6.</source>
        <translation>Nichts wurde gesendet: Das Budget von %1 reicht dafür nicht. Ausgegeben: %2; abgebrochen und daher mit den Höchstkosten dieser Anfrage gerechnet: %3; unterwegs: %4; diese Anfrage: etwa %5. Erhöhen Sie das Budget, oder warten Sie bis %6.</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Signed, answered</source>
        <translation>Unterzeichnet, beantwortet</translation>
    </message>
    <message>
        <source>Signed, failed</source>
        <translation>Unterzeichnet, fehlgeschlagen</translation>
    </message>
    <message>
        <source>Signed, no end</source>
        <translation>Unterzeichnet, kein Ende</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Blocked by policy</source>
        <translation>Durch Richtlinie gesperrt</translation>
    </message>
    <message>
        <source>It was signed, sent and answered.</source>
        <translation>Sie wurde unterzeichnet, gesendet und beantwortet.</translation>
    </message>
    <message>
        <source>It was signed; then an error came instead of a whole answer.</source>
        <translation>Sie wurde unterzeichnet; dann kam ein Fehler statt einer vollständigen Antwort.</translation>
    </message>
    <message>
        <source>It was signed, and no end is recorded: it is still going on, or the program was ended.</source>
        <translation>Sie wurde unterzeichnet, und kein Ende ist aufgezeichnet: Sie läuft noch, oder das Programm wurde beendet.</translation>
    </message>
    <message>
        <source>It was refused in review. Nothing was sent.</source>
        <translation>Sie wurde bei der Prüfung abgelehnt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>A policy forbids it. Nothing was sent.</source>
        <translation>Eine Richtlinie verbietet es. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Anfragen gedrosselt</translation>
    </message>
    <message>
        <source>Spend limit</source>
        <translation>Ausgabengrenze</translation>
    </message>
    <message>
        <source>Cut-off answer</source>
        <translation>Abgeschnittene Antwort</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Von Ihnen gestoppt</translation>
    </message>
    <message>
        <source>Stopped: an original was in it</source>
        <translation>Gestoppt: enthielt ein Original</translation>
    </message>
    <message>
        <source>Stopped: other bytes than signed</source>
        <translation>Gestoppt: andere Bytes als unterzeichnet</translation>
    </message>
    <message>
        <source>Key missing or refused</source>
        <translation>Schlüssel fehlt oder abgelehnt</translation>
    </message>
    <message>
        <source>Limit of the agent</source>
        <translation>Grenze des Agenten</translation>
    </message>
    <message>
        <source>HTTP error</source>
        <translation>HTTP-Fehler</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>local: costs nothing</source>
        <translation>lokal: kostet nichts</translation>
    </message>
    <message>
        <source>no price is known for %1 at %2</source>
        <translation>für %1 ist bei %2 kein Preis bekannt</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week from %1</source>
        <translation>Woche ab %1</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>Half are faster (p50)</source>
        <translation>Die Hälfte ist schneller (p50)</translation>
    </message>
    <message>
        <source>95 % are faster (p95)</source>
        <translation>95 % sind schneller (p95)</translation>
    </message>
    <message>
        <source>Cost by hour</source>
        <translation>Kosten nach Stunde</translation>
    </message>
    <message>
        <source>Cost by day</source>
        <translation>Kosten nach Tag</translation>
    </message>
    <message>
        <source>Cost by week</source>
        <translation>Kosten nach Woche</translation>
    </message>
    <message>
        <source>Cost by month</source>
        <translation>Kosten nach Monat</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>One call has no known price and is not in the chart.</source>
        <translation>Ein Aufruf hat keinen bekannten Preis und ist nicht im Diagramm.</translation>
    </message>
    <message>
        <source>%1 calls have no known price and are not in the chart.</source>
        <translation>%1 Aufrufe haben keinen bekannten Preis und sind nicht im Diagramm.</translation>
    </message>
    <message>
        <source>Tokens by hour</source>
        <translation>Token nach Stunde</translation>
    </message>
    <message>
        <source>Tokens by day</source>
        <translation>Token nach Tag</translation>
    </message>
    <message>
        <source>Tokens by week</source>
        <translation>Token nach Woche</translation>
    </message>
    <message>
        <source>Tokens by month</source>
        <translation>Token nach Monat</translation>
    </message>
    <message>
        <source>New input</source>
        <translation>Neue Eingabe</translation>
    </message>
    <message>
        <source>Read from cache</source>
        <translation>Aus dem Cache gelesen</translation>
    </message>
    <message>
        <source>Written to cache</source>
        <translation>In den Cache geschrieben</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Errors by hour</source>
        <translation>Fehler nach Stunde</translation>
    </message>
    <message>
        <source>Errors by day</source>
        <translation>Fehler nach Tag</translation>
    </message>
    <message>
        <source>Errors by week</source>
        <translation>Fehler nach Woche</translation>
    </message>
    <message>
        <source>Errors by month</source>
        <translation>Fehler nach Monat</translation>
    </message>
    <message>
        <source>Share of calls</source>
        <translation>Anteil der Aufrufe</translation>
    </message>
    <message>
        <source>Time to the whole answer</source>
        <translation>Zeit bis zur ganzen Antwort</translation>
    </message>
    <message>
        <source>Time to the first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>How long calls took</source>
        <translation>Wie lange Aufrufe dauerten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message numerus="yes">
        <source>≥ %1, %n calls unpriced</source>
        <translation>
            <numerusform>≥ %1, %n Aufruf ohne Preis</numerusform>
            <numerusform>≥ %1, %n Aufrufe ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period has a known cost.</source>
        <translation>In diesem Zeitraum hat nichts bekannte Kosten.</translation>
    </message>
    <message>
        <source>No errors in this period.</source>
        <translation>Keine Fehler in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Calls without a known price</source>
        <translation>Aufrufe ohne bekannten Preis</translation>
    </message>
    <message>
        <source>99 % are faster (p99)</source>
        <translation>99 % sind schneller (p99)</translation>
    </message>
    <message>
        <source>Older calls are still being added.</source>
        <translation>Ältere Aufrufe werden noch hinzugezählt.</translation>
    </message>
    <message>
        <source>Tokens a second, median of the calls</source>
        <translation>Token je Sekunde, Median der Aufrufe</translation>
    </message>
    <message>
        <source>No speed was measured in this period: no call told how many tokens it wrote.</source>
        <translation>In diesem Zeitraum wurde keine Geschwindigkeit gemessen: Kein Aufruf gab an, wie viele Token er schrieb.</translation>
    </message>
    <message numerus="yes">
        <source>%n groups that cost less are not in the chart.</source>
        <translation>
            <numerusform>%n Gruppe, die weniger kostet, ist nicht im Diagramm.</numerusform>
            <numerusform>%n Gruppen, die weniger kosten, sind nicht im Diagramm.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost against time, a dot for calls that are alike</source>
        <translation>Kosten und Zeit, ein Punkt für Aufrufe, die sich gleichen</translation>
    </message>
    <message>
        <source>Time, cost of a call</source>
        <translation>Zeit, Kosten eines Aufrufs</translation>
    </message>
    <message>
        <source>No call of this period has a known time and a known cost.</source>
        <translation>Von keinem Aufruf dieses Zeitraums sind Zeit und Kosten bekannt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n calls cost nothing, or less than a millionth of a dollar, and have no dot.</source>
        <translation>
            <numerusform>%n Aufruf kostet nichts oder weniger als ein Millionstel Dollar und hat keinen Punkt.</numerusform>
            <numerusform>%n Aufrufe kosten nichts oder weniger als ein Millionstel Dollar und haben keinen Punkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls have no known price and no dot.</source>
        <translation>
            <numerusform>%n Aufruf hat keinen bekannten Preis und keinen Punkt.</numerusform>
            <numerusform>%n Aufrufe haben keinen bekannten Preis und keinen Punkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls that failed, and calls that were sent more than once</source>
        <translation>Aufrufe, die fehlgeschlagen sind, und Aufrufe, die mehr als einmal gesendet wurden</translation>
    </message>
    <message>
        <source>No call of this period failed, and none was sent more than once.</source>
        <translation>Kein Aufruf dieses Zeitraums ist fehlgeschlagen, und keiner wurde mehr als einmal gesendet.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Sent more than once</source>
        <translation>Mehr als einmal gesendet</translation>
    </message>
</context>
<context>
    <name>ChatCodec</name>
    <message>
        <source>Reasoning was switched off: with tools, this API refuses it for this model.</source>
        <translation>Der Denkmodus wurde abgeschaltet: Zusammen mit Werkzeugen lehnt diese API ihn für dieses Modell ab.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The pattern takes too long on this answer.</source>
        <translation>Das Muster braucht bei dieser Antwort zu lange.</translation>
    </message>
    <message>
        <source>Nothing in the answer matches the pattern.</source>
        <translation>Nichts in der Antwort passt zum Muster.</translation>
    </message>
    <message>
        <source>The answer is not JSON.</source>
        <translation>Die Antwort ist kein JSON.</translation>
    </message>
    <message>
        <source>There is no number in the answer.</source>
        <translation>In der Antwort steht keine Zahl.</translation>
    </message>
    <message>
        <source>The answer&apos;s number is %1.</source>
        <translation>Die Zahl in der Antwort ist %1.</translation>
    </message>
    <message>
        <source>The answer says something else.</source>
        <translation>Die Antwort sagt etwas anderes.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the answer.</source>
        <translation>„%1“ steht nicht in der Antwort.</translation>
    </message>
    <message>
        <source>The time was not measured.</source>
        <translation>Die Zeit wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>It took %1 ms.</source>
        <translation>Es dauerte %1 ms.</translation>
    </message>
    <message>
        <source>The cost is not known.</source>
        <translation>Die Kosten sind nicht bekannt.</translation>
    </message>
    <message>
        <source>It cost %1.</source>
        <translation>Es kostete %1.</translation>
    </message>
    <message>
        <source>No judge was asked.</source>
        <translation>Es wurde kein Richter gefragt.</translation>
    </message>
    <message>
        <source>The judge gave no verdict.</source>
        <translation>Der Richter hat kein Urteil abgegeben.</translation>
    </message>
</context>
<context>
    <name>Codec</name>
    <message>
        <source>The provider “%1” cannot be asked to count tokens; there is only our estimate.</source>
        <translation>Der Anbieter „%1“ kann nicht gebeten werden, Token zu zählen; es gibt nur unsere Schätzung.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>asked for tools</source>
        <translation>Werkzeuge angefordert</translation>
    </message>
    <message>
        <source>cut at its token limit</source>
        <translation>an der Token-Grenze abgeschnitten</translation>
    </message>
    <message>
        <source>stop words</source>
        <translation>Stoppwörter</translation>
    </message>
    <message>
        <source>withheld by the provider</source>
        <translation>vom Anbieter zurückgehalten</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>at most %1 tokens</source>
        <translation>höchstens %1 Token</translation>
    </message>
    <message>
        <source>Waiting to begin.</source>
        <translation>Wartet auf den Beginn.</translation>
    </message>
    <message>
        <source>Preparing the request …</source>
        <translation>Die Anfrage wird vorbereitet …</translation>
    </message>
    <message>
        <source>Held for you. Nothing has been sent.</source>
        <translation>Für Sie angehalten. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Sent. Waiting for the first words …</source>
        <translation>Gesendet. Warten auf die ersten Wörter …</translation>
    </message>
    <message>
        <source>Streaming the answer …</source>
        <translation>Die Antwort trifft ein …</translation>
    </message>
    <message>
        <source>A tool runs on this machine …</source>
        <translation>Ein Werkzeug läuft auf diesem Rechner …</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Stopped by you. What had arrived is kept.</source>
        <translation>Von Ihnen gestoppt. Was schon eingetroffen war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Blocked by policy, nothing was sent. %1</source>
        <translation>Durch die Richtlinie gesperrt, nichts wurde gesendet. %1</translation>
    </message>
    <message>
        <source>Refused by you. Nothing of this request was sent.</source>
        <translation>Von Ihnen abgelehnt. Nichts von dieser Anfrage wurde gesendet.</translation>
    </message>
    <message>
        <source>Failed. %1</source>
        <translation>Fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>Nobody said why.</source>
        <translation>Ein Grund wurde nicht genannt.</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>too quick to tell</source>
        <translation>zu schnell zum Messen</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 ein, %2 aus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Stopped because</source>
        <translation>Grund des Endes</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Nothing: no request left.</source>
        <translation>Nichts: Keine Anfrage ging hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%n left in</source>
        <translation>
            <numerusform>%n belassen</numerusform>
            <numerusform>%n belassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as placeholders</source>
        <translation>
            <numerusform>%n als Platzhalter</numerusform>
            <numerusform>%n als Platzhalter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as stand-ins</source>
        <translation>
            <numerusform>%n als Ersatzwert</numerusform>
            <numerusform>%n als Ersatzwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n masked</source>
        <translation>
            <numerusform>%n maskiert</numerusform>
            <numerusform>%n maskiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n generalised</source>
        <translation>
            <numerusform>%n verallgemeinert</numerusform>
            <numerusform>%n verallgemeinert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The text; nothing in it was found to be a person&apos;s data.</source>
        <translation>Den Text; darin wurden keine personenbezogenen Daten gefunden.</translation>
    </message>
</context>
<context>
    <name>CompareTarget</name>
    <message>
        <source>The target &quot;%1&quot; is not understood: %2</source>
        <translation>Das Ziel „%1“ ist nicht verständlich: %2</translation>
    </message>
    <message>
        <source>&quot;policy&quot; must name a policy.</source>
        <translation>„policy“ muss eine Richtlinie nennen.</translation>
    </message>
    <message>
        <source>&quot;temperature&quot; must be a number from 0 to 2.</source>
        <translation>„temperature“ muss eine Zahl von 0 bis 2 sein.</translation>
    </message>
    <message>
        <source>&quot;max&quot; must be a whole number of tokens, 1 or more.</source>
        <translation>„max“ muss eine ganze Zahl von Token sein, mindestens 1.</translation>
    </message>
    <message>
        <source>write it as PROVIDER/MODEL, with names of providers.json.</source>
        <translation>schreiben Sie es als PROVIDER/MODEL, mit Namen aus providers.json.</translation>
    </message>
    <message>
        <source>There is no provider &quot;%1&quot;. Known are: %2. Add it to providers.json in the workspace.</source>
        <translation>Es gibt keinen Anbieter „%1“. Bekannt sind: %2. Fügen Sie ihn in providers.json im Arbeitsbereich hinzu.</translation>
    </message>
    <message>
        <source>There is no key for &quot;%1&quot;, so it cannot be compared. Add its key in the settings, or compare with &quot;practice&quot;.</source>
        <translation>Für „%1“ gibt es keinen Schlüssel, daher ist kein Vergleich möglich. Fügen Sie den Schlüssel in den Einstellungen hinzu, oder vergleichen Sie mit „practice“.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>There is nothing to compare: write a message first.</source>
        <translation>Es gibt nichts zu vergleichen: Schreiben Sie zuerst eine Nachricht.</translation>
    </message>
    <message>
        <source>A comparison is between %1 and %2 targets; %3 are named.</source>
        <translation>Ein Vergleich braucht %1 bis %2 Ziele; genannt sind %3.</translation>
    </message>
    <message>
        <source>The target &quot;%1&quot; is named twice.</source>
        <translation>Das Ziel „%1“ ist zweimal genannt.</translation>
    </message>
</context>
<context>
    <name>ContextBudget</name>
    <message numerus="yes">
        <source>summary of %n earlier message(s)</source>
        <translation>
            <numerusform>Zusammenfassung von %n früherer Nachricht</numerusform>
            <numerusform>Zusammenfassung von %n früheren Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>a result of %1</source>
        <translation>ein Ergebnis von %1</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>die Datei %1</translation>
    </message>
    <message>
        <source>an exchange</source>
        <translation>ein Wortwechsel</translation>
    </message>
    <message>
        <source>the exchange “%1”</source>
        <translation>der Wortwechsel „%1“</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>&quot;%1&quot; is no number to check. Write it as 1200, 1200±60 or 1200±5%.</source>
        <translation>„%1“ ist keine Zahl zum Prüfen. Schreiben Sie sie als 1200, 1200±60 oder 1200±5%.</translation>
    </message>
    <message>
        <source>Line %1 of the dataset: %2</source>
        <translation>Zeile %1 des Datensatzes: %2</translation>
    </message>
    <message>
        <source>there is no check &quot;%1&quot;. Known are: %2.</source>
        <translation>es gibt keine Prüfung „%1“. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>the pattern &quot;%1&quot; is none: %2.</source>
        <translation>das Muster „%1“ ist ungültig: %2.</translation>
    </message>
    <message>
        <source>the text of the check &quot;schema&quot; is no JSON Schema.</source>
        <translation>der Text der Prüfung „schema“ ist kein JSON-Schema.</translation>
    </message>
    <message>
        <source>&quot;max_ms&quot; must be a whole number of milliseconds, not &quot;%1&quot;.</source>
        <translation>„max_ms“ muss eine ganze Zahl von Millisekunden sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>&quot;max_cost_usd&quot; must be an amount such as 0.05, not &quot;%1&quot;.</source>
        <translation>„max_cost_usd“ muss ein Betrag wie 0.05 sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>it is not UTF-8. Save the file with the encoding UTF-8.</source>
        <translation>sie ist kein UTF-8. Speichern Sie die Datei in der Kodierung UTF-8.</translation>
    </message>
    <message>
        <source>The dataset has no cases.</source>
        <translation>Der Datensatz hat keine Fälle.</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; stands in line %2 already.</source>
        <translation>die Kennung „%1“ steht schon in Zeile %2.</translation>
    </message>
    <message>
        <source>the prompt asks for {{%1}}, which the case does not have. It has: %2.</source>
        <translation>der Prompt verlangt {{%1}}, das der Fall nicht hat. Er hat: %2.</translation>
    </message>
    <message>
        <source>a quotation mark is not closed.</source>
        <translation>ein Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>words follow a closing quotation mark. Write a quotation mark inside a text twice.</source>
        <translation>nach einem schließenden Anführungszeichen folgen Wörter. Schreiben Sie ein Anführungszeichen innerhalb eines Textes doppelt.</translation>
    </message>
    <message>
        <source>a column has no name.</source>
        <translation>eine Spalte hat keinen Namen.</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is there twice.</source>
        <translation>die Spalte „%1“ ist zweimal vorhanden.</translation>
    </message>
    <message>
        <source>it has %1 fields, but the header names %2 columns.</source>
        <translation>sie hat %1 Felder, aber die Kopfzeile nennt %2 Spalten.</translation>
    </message>
    <message>
        <source>each entry of &quot;checks&quot; must be an object with one check, such as {&quot;contains&quot;: &quot;water&quot;}.</source>
        <translation>jeder Eintrag von „checks“ muss ein Objekt mit einer Prüfung sein, zum Beispiel {&quot;contains&quot;: &quot;water&quot;}.</translation>
    </message>
    <message>
        <source>the check &quot;%1&quot; must be a text or a number.</source>
        <translation>die Prüfung „%1“ muss ein Text oder eine Zahl sein.</translation>
    </message>
    <message>
        <source>&quot;tolerance&quot; must be a number, 0 or more.</source>
        <translation>„tolerance“ muss eine Zahl sein, mindestens 0.</translation>
    </message>
    <message>
        <source>&quot;id&quot; must be a text or a number.</source>
        <translation>„id“ muss ein Text oder eine Zahl sein.</translation>
    </message>
    <message>
        <source>the variable &quot;%1&quot; must be a text, a number, true or false.</source>
        <translation>die Variable „%1“ muss ein Text, eine Zahl, true oder false sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here. A case has &quot;id&quot;, &quot;vars&quot; (an object) and &quot;checks&quot; (a list).</source>
        <translation>„%1“ ist hier nicht bekannt. Ein Fall hat „id“, „vars“ (ein Objekt) und „checks“ (eine Liste).</translation>
    </message>
    <message>
        <source>it is not JSON from byte %1 on (%2).</source>
        <translation>sie ist ab Byte %1 kein JSON (%2).</translation>
    </message>
    <message>
        <source>each line must be a JSON object.</source>
        <translation>jede Zeile muss ein JSON-Objekt sein.</translation>
    </message>
</context>
<context>
    <name>DecodedReply</name>
    <message>
        <source>There is no decoder for the API “%1”. Known ones: %2.</source>
        <translation>Für die API „%1“ gibt es keinen Decoder. Bekannt sind: %2.</translation>
    </message>
</context>
<context>
    <name>DeploymentPlan</name>
    <message>
        <source>The assumption “%1” is missing.</source>
        <translation>Die Annahme „%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” must be from %2 to %3.</source>
        <translation>„%1“ muss zwischen %2 und %3 liegen.</translation>
    </message>
    <message>
        <source>%1 hours of administration</source>
        <translation>%1 Stunden Verwaltung</translation>
    </message>
    <message numerus="yes">
        <source>%n servers, %1 hours each</source>
        <translation>
            <numerusform>%n Server, %1 Stunden</numerusform>
            <numerusform>%n Server, je %1 Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>tokens at the providers</source>
        <translation>Token bei den Anbietern</translation>
    </message>
    <message numerus="yes">
        <source>%n seats of the platform</source>
        <translation>
            <numerusform>%n Platz der Plattform</numerusform>
            <numerusform>%n Plätze der Plattform</numerusform>
        </translation>
    </message>
    <message>
        <source>Assumed; enter your contract&apos;s or offer&apos;s</source>
        <translation>Angenommen; geben Sie den Wert aus Ihrem Vertrag oder Angebot ein</translation>
    </message>
    <message>
        <source>Assumed; measure it on your machine and model</source>
        <translation>Angenommen; messen Sie es mit Ihrem Rechner und Modell</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>Volume against the last 30 days</source>
        <translation>Menge im Verhältnis zu den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>1: as it was, from your ledger</source>
        <translation>1: wie bisher, aus Ihrem Journal</translation>
    </message>
    <message>
        <source>Seats of a managed platform</source>
        <translation>Plätze einer verwalteten Plattform</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>Fee for a seat and month</source>
        <translation>Gebühr je Platz und Monat</translation>
    </message>
    <message>
        <source>Administration of a managed platform</source>
        <translation>Verwaltung einer verwalteten Plattform</translation>
    </message>
    <message>
        <source>hours a month</source>
        <translation>Stunden im Monat</translation>
    </message>
    <message>
        <source>Hybrid: share of the tokens on own servers</source>
        <translation>Hybrid: Anteil der Token auf eigenen Servern</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Assumed; see What if for the share of your routine calls</source>
        <translation>Angenommen; den Anteil Ihrer Routineaufrufe zeigt „Was wäre, wenn“</translation>
    </message>
    <message>
        <source>Administration of both together</source>
        <translation>Verwaltung von beidem zusammen</translation>
    </message>
    <message>
        <source>A server with GPUs for the model</source>
        <translation>Ein Server mit GPUs für das Modell</translation>
    </message>
    <message>
        <source>US dollars an hour</source>
        <translation>US-Dollar je Stunde</translation>
    </message>
    <message>
        <source>Hours that each server is paid for</source>
        <translation>Bezahlte Stunden je Server</translation>
    </message>
    <message>
        <source>All of them: 365 days · 24 hours / 12 months</source>
        <translation>Alle: 365 Tage · 24 Stunden / 12 Monate</translation>
    </message>
    <message>
        <source>Servers at least</source>
        <translation>Mindestzahl der Server</translation>
    </message>
    <message>
        <source>One; two where it must not fail</source>
        <translation>Einer; zwei, wo nichts ausfallen darf</translation>
    </message>
    <message>
        <source>Hours in which the work arrives</source>
        <translation>Stunden, in denen die Arbeit anfällt</translation>
    </message>
    <message>
        <source>22 working days of 8 hours</source>
        <translation>22 Arbeitstage zu 8 Stunden</translation>
    </message>
    <message>
        <source>Load of a server in these hours</source>
        <translation>Auslastung eines Servers in diesen Stunden</translation>
    </message>
    <message>
        <source>Assumed; beyond it answers wait in peaks</source>
        <translation>Angenommen; darüber warten Antworten bei Spitzenlast</translation>
    </message>
    <message>
        <source>Tokens that a server reads</source>
        <translation>Token, die ein Server liest</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>Tokens that a server writes</source>
        <translation>Token, die ein Server schreibt</translation>
    </message>
    <message>
        <source>Administration of own servers</source>
        <translation>Verwaltung eigener Server</translation>
    </message>
    <message>
        <source>An hour of administration</source>
        <translation>Eine Stunde Verwaltung</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The backup is in place. What was there before lies in %1.</source>
        <translation>Die Sicherung ist eingespielt. Was vorher da war, liegt in %1.</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Countersign</translation>
    </message>
    <message>
        <source>Countersign cannot start</source>
        <translation>Countersign kann nicht starten</translation>
    </message>
    <message>
        <source>Shows every request before it leaves this machine.</source>
        <translation>Zeigt jede Anfrage, bevor sie von diesem Rechner hinausgeht.</translation>
    </message>
    <message>
        <source>The workspace folder to open.</source>
        <translation>Der Ordner des Arbeitsbereichs, der geöffnet werden soll.</translation>
    </message>
    <message>
        <source>for the agent&apos;s tools</source>
        <translation>für die Werkzeuge des Agenten</translation>
    </message>
    <message>
        <source>all of it read, %1 characters</source>
        <translation>vollständig gelesen, %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>DocumentBook</name>
    <message>
        <source>The file %1 cannot be opened: you may not have the right to read it.</source>
        <translation>Die Datei %1 kann nicht geöffnet werden: Möglicherweise haben Sie kein Leserecht.</translation>
    </message>
    <message>
        <source>The file %1 with the rules for columns cannot be understood. Correct it, or delete it to begin anew: its columns are &quot;keep&quot;, &quot;mask&quot;, &quot;generalise&quot; or &quot;pseudonymise&quot;.</source>
        <translation>Die Datei %1 mit den Regeln für Spalten ist nicht zu verstehen. Berichtigen Sie sie, oder löschen Sie sie, um neu zu beginnen: Ihre Spalten sind „keep“, „mask“, „generalise“ oder „pseudonymise“.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Egress</name>
    <message>
        <source>%1 could not be reached within %2 seconds. Check the network and the provider&apos;s address.</source>
        <translation>%1 war innerhalb von %2 Sekunden nicht erreichbar. Prüfen Sie das Netzwerk und die Adresse des Anbieters.</translation>
    </message>
    <message>
        <source>%1 took the request but did not answer within %2 seconds. It may still bill it.</source>
        <translation>%1 hat die Anfrage angenommen, aber innerhalb von %2 Sekunden nicht geantwortet. Sie wird möglicherweise trotzdem berechnet.</translation>
    </message>
    <message>
        <source>%1 sent nothing for %2 seconds, so the connection was given up. What arrived is kept.</source>
        <translation>%1 hat %2 Sekunden lang nichts gesendet, deshalb wurde die Verbindung aufgegeben. Was ankam, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The answer of %1 took longer than the limit for one request. What arrived is kept.</source>
        <translation>Die Antwort von %1 dauerte länger als die Grenze für eine Anfrage. Was ankam, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation>Die Anfrage wurde gestoppt.</translation>
    </message>
    <message>
        <source>%1 sent a compressed answer although none was asked for, so it cannot be read. Check what stands between.</source>
        <translation>%1 hat eine komprimierte Antwort gesendet, obwohl keine verlangt war; sie kann deshalb nicht gelesen werden. Prüfen Sie, was dazwischenliegt.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MB and was cut off. What arrived is kept.</source>
        <translation>Die Antwort von %1 ist größer als %2 MB und wurde abgeschnitten. Was ankam, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The connection to %1 was cut while the answer came in. What arrived is kept; it may be billed.</source>
        <translation>Die Verbindung zu %1 brach ab, während die Antwort eintraf. Was ankam, bleibt erhalten; es wird möglicherweise berechnet.</translation>
    </message>
    <message>
        <source>%1 refused the connection. Is the server running, and is the address right?</source>
        <translation>%1 hat die Verbindung abgelehnt. Läuft der Server, und stimmt die Adresse?</translation>
    </message>
    <message>
        <source>The address %1 was not found. Check the network and the provider&apos;s base_url.</source>
        <translation>Die Adresse %1 wurde nicht gefunden. Prüfen Sie das Netzwerk und die base_url des Anbieters.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is: its certificate is not trusted here. Nothing was sent.</source>
        <translation>%1 konnte die eigene Identität nicht nachweisen: Dem Zertifikat wird hier nicht vertraut. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy asks for a password. Set it in the system&apos;s proxy settings.</source>
        <translation>Der Proxy des Netzwerks verlangt ein Passwort. Hinterlegen Sie es in den Proxy-Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>%1 closed the connection before it answered.</source>
        <translation>%1 hat die Verbindung geschlossen, ohne zu antworten.</translation>
    </message>
    <message>
        <source>What %1 answered is not HTTP. Check the provider&apos;s address and port.</source>
        <translation>Was %1 geantwortet hat, ist kein HTTP. Prüfen Sie Adresse und Port des Anbieters.</translation>
    </message>
    <message>
        <source>The connection to %1 failed. Check the network and try again.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen. Prüfen Sie das Netzwerk, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The request has no address to go to. Check the provider&apos;s base_url in providers.json.</source>
        <translation>Die Anfrage hat keine Zieladresse. Prüfen Sie die base_url des Anbieters in providers.json.</translation>
    </message>
    <message>
        <source>The provider&apos;s address holds a user name or password; put the key into the keychain and take it out of base_url.</source>
        <translation>Die Adresse des Anbieters enthält einen Benutzernamen oder ein Passwort; legen Sie den Schlüssel in den Schlüsselbund, und nehmen Sie ihn aus base_url heraus.</translation>
    </message>
    <message>
        <source>%1 is not sent to: only https is, and http to this machine. Check the provider&apos;s base_url.</source>
        <translation>An %1 wird nicht gesendet: nur an https-Adressen und per http an diesen Rechner. Prüfen Sie die base_url des Anbieters.</translation>
    </message>
    <message>
        <source>%1 is not the address of a provider of this workspace, so nothing was sent. Add it to providers.json if it should be.</source>
        <translation>%1 ist nicht die Adresse eines Anbieters dieses Arbeitsbereichs, deshalb wurde nichts gesendet. Fügen Sie sie in providers.json hinzu, wenn sie es sein soll.</translation>
    </message>
    <message>
        <source>%1 asks to slow down.</source>
        <translation>%1 bittet, langsamer zu senden.</translation>
    </message>
    <message>
        <source>%1 refused the key; it is read again.</source>
        <translation>%1 hat den Schlüssel abgelehnt; er wird erneut gelesen.</translation>
    </message>
    <message>
        <source>%1 answered with an error (HTTP %2).</source>
        <translation>%1 hat mit einem Fehler geantwortet (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 answered with a redirect to %2, and redirects are not followed. Put the right address into base_url.</source>
        <translation>%1 hat mit einer Weiterleitung an %2 geantwortet, und Weiterleitungen wird nicht gefolgt. Tragen Sie die richtige Adresse in base_url ein.</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>eine andere Adresse</translation>
    </message>
    <message>
        <source>%1 says that its credit or quota is used up. Top it up or raise the limit there; trying again does not help.</source>
        <translation>%1 meldet, dass Guthaben oder Kontingent aufgebraucht ist. Laden Sie dort auf, oder erhöhen Sie die Grenze; ein neuer Versuch hilft nicht.</translation>
    </message>
    <message>
        <source>%1 asks to wait %2 seconds before the next request. Send again then.</source>
        <translation>%1 bittet, vor der nächsten Anfrage %2 Sekunden zu warten. Senden Sie dann erneut.</translation>
    </message>
    <message>
        <source>The request is not the one that was signed, so it was not sent. Send the message again.</source>
        <translation>Die Anfrage ist nicht die, die unterzeichnet wurde, deshalb wurde sie nicht gesendet. Senden Sie die Nachricht noch einmal.</translation>
    </message>
    <message>
        <source>The key of %1 holds characters that no key has. Set it again.</source>
        <translation>Der Schlüssel von %1 enthält Zeichen, die in keinem Schlüssel vorkommen. Hinterlegen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The answer is no list of models.</source>
        <translation>Die Antwort ist keine Liste von Modellen.</translation>
    </message>
    <message>
        <source>This is not an address of a server on this machine. Give one like http://127.0.0.1:8000/.</source>
        <translation>Das ist keine Adresse eines Servers auf diesem Rechner. Geben Sie eine wie http://127.0.0.1:8000/ an.</translation>
    </message>
    <message>
        <source>The address holds a user name or password. Take it out, and give it as a header.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Passwort. Nehmen Sie es heraus, und geben Sie es als Header an.</translation>
    </message>
    <message>
        <source>%1 is not on this machine, so nothing was sent there. Use an address like 127.0.0.1.</source>
        <translation>%1 ist nicht auf diesem Rechner, deshalb wurde nichts dorthin gesendet. Verwenden Sie eine Adresse wie 127.0.0.1.</translation>
    </message>
    <message>
        <source>%1 asked to wait before the next request, for %2 seconds more. Nothing was sent; send again then.</source>
        <translation>%1 hat gebeten, mit der nächsten Anfrage zu warten, noch %2 Sekunden. Nichts wurde gesendet; senden Sie danach erneut.</translation>
    </message>
    <message>
        <source>%1 limits how much may be sent at a time.</source>
        <translation>%1 begrenzt, wie viel auf einmal gesendet werden darf.</translation>
    </message>
    <message>
        <source>%1 did not accept the key. Check it in the settings.</source>
        <translation>%1 hat den Schlüssel nicht angenommen. Prüfen Sie ihn in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 did not answer the question (HTTP %2).</source>
        <translation>%1 hat die Frage nicht beantwortet (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 did not answer. Check the network and the provider&apos;s address.</source>
        <translation>%1 hat nicht geantwortet. Prüfen Sie das Netzwerk und die Adresse des Anbieters.</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Start the server there, or check its address.</source>
        <translation>Unter %1 antwortet nichts. Starten Sie dort den Server, oder prüfen Sie seine Adresse.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>Die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>%1 sent a compressed answer although none was asked for, so it cannot be read.</source>
        <translation>%1 hat eine komprimierte Antwort gesendet, obwohl keine verlangt war; sie kann deshalb nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the %2 that are read.</source>
        <translation>Die Antwort von %1 ist größer als die %2, die gelesen werden.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Die Verbindung zu %1 brach ab.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
</context>
<context>
    <name>EntityTypes</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postanschrift</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Sum of money</source>
        <translation>Geldbetrag</translation>
    </message>
    <message>
        <source>Payment card number</source>
        <translation>Zahlungskartennummer</translation>
    </message>
    <message>
        <source>Card security code</source>
        <translation>Kartenprüfnummer</translation>
    </message>
    <message>
        <source>Card expiry date</source>
        <translation>Ablaufdatum der Karte</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Bank identifier (BIC)</source>
        <translation>Bankkennung (BIC)</translation>
    </message>
    <message>
        <source>Bank account number</source>
        <translation>Bankkontonummer</translation>
    </message>
    <message>
        <source>Bank routing number</source>
        <translation>Bankleitzahl</translation>
    </message>
    <message>
        <source>Cryptocurrency wallet</source>
        <translation>Kryptowährungs-Wallet</translation>
    </message>
    <message>
        <source>US social security number</source>
        <translation>US-Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>British national insurance number</source>
        <translation>Britische Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>German pension insurance number</source>
        <translation>Deutsche Rentenversicherungsnummer</translation>
    </message>
    <message>
        <source>French social security number</source>
        <translation>Französische Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>Spanish identity number (DNI/NIF)</source>
        <translation>Spanische Identitätsnummer (DNI/NIF)</translation>
    </message>
    <message>
        <source>Spanish foreigner number (NIE)</source>
        <translation>Spanische Ausländernummer (NIE)</translation>
    </message>
    <message>
        <source>Spanish social security number</source>
        <translation>Spanische Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>Italian fiscal code</source>
        <translation>Italienischer Fiskalcode</translation>
    </message>
    <message>
        <source>Polish PESEL number</source>
        <translation>Polnische PESEL-Nummer</translation>
    </message>
    <message>
        <source>Finnish personal identity code</source>
        <translation>Finnische Personenkennung</translation>
    </message>
    <message>
        <source>Swedish personal number</source>
        <translation>Schwedische Personennummer</translation>
    </message>
    <message>
        <source>Danish CPR number</source>
        <translation>Dänische CPR-Nummer</translation>
    </message>
    <message>
        <source>Norwegian birth number</source>
        <translation>Norwegische Geburtsnummer</translation>
    </message>
    <message>
        <source>Dutch citizen service number</source>
        <translation>Niederländische Bürgerservicenummer</translation>
    </message>
    <message>
        <source>Belgian national number</source>
        <translation>Belgische Nationalregisternummer</translation>
    </message>
    <message>
        <source>Swiss AHV number</source>
        <translation>Schweizer AHV-Nummer</translation>
    </message>
    <message>
        <source>Austrian social insurance number</source>
        <translation>Österreichische Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>Indian Aadhaar number</source>
        <translation>Indische Aadhaar-Nummer</translation>
    </message>
    <message>
        <source>Singapore NRIC or FIN</source>
        <translation>NRIC oder FIN (Singapur)</translation>
    </message>
    <message>
        <source>Korean resident registration number</source>
        <translation>Koreanische Einwohnerregisternummer</translation>
    </message>
    <message>
        <source>Thai national identity number</source>
        <translation>Thailändische Identitätsnummer</translation>
    </message>
    <message>
        <source>Turkish identity number</source>
        <translation>Türkische Identitätsnummer</translation>
    </message>
    <message>
        <source>Nigerian identity number</source>
        <translation>Nigerianische Identitätsnummer</translation>
    </message>
    <message>
        <source>South African identity number</source>
        <translation>Südafrikanische Identitätsnummer</translation>
    </message>
    <message>
        <source>Canadian social insurance number</source>
        <translation>Kanadische Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>Brazilian CPF number</source>
        <translation>Brasilianische CPF-Nummer</translation>
    </message>
    <message>
        <source>Mexican CURP code</source>
        <translation>Mexikanischer CURP-Code</translation>
    </message>
    <message>
        <source>Chinese resident identity number</source>
        <translation>Chinesische Identitätsnummer</translation>
    </message>
    <message>
        <source>Japanese My Number</source>
        <translation>Japanische My Number</translation>
    </message>
    <message>
        <source>Israeli identity number</source>
        <translation>Israelische Identitätsnummer</translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation>Nationale Identitätsnummer</translation>
    </message>
    <message>
        <source>US individual taxpayer number</source>
        <translation>US-Steuernummer für Personen</translation>
    </message>
    <message>
        <source>US employer identification number</source>
        <translation>US-Arbeitgebernummer</translation>
    </message>
    <message>
        <source>British unique taxpayer reference</source>
        <translation>Britische Steuernummer (UTR)</translation>
    </message>
    <message>
        <source>German tax identification number</source>
        <translation>Deutsche Steuer-Identifikationsnummer</translation>
    </message>
    <message>
        <source>German tax number</source>
        <translation>Deutsche Steuernummer</translation>
    </message>
    <message>
        <source>French SIREN number</source>
        <translation>Französische SIREN-Nummer</translation>
    </message>
    <message>
        <source>French SIRET number</source>
        <translation>Französische SIRET-Nummer</translation>
    </message>
    <message>
        <source>French tax number</source>
        <translation>Französische Steuernummer</translation>
    </message>
    <message>
        <source>Spanish company tax number (CIF)</source>
        <translation>Spanische Firmensteuernummer (CIF)</translation>
    </message>
    <message>
        <source>Italian VAT number</source>
        <translation>Italienische Umsatzsteuernummer</translation>
    </message>
    <message>
        <source>VAT identification number</source>
        <translation>Umsatzsteuer-Identifikationsnummer</translation>
    </message>
    <message>
        <source>Australian business number</source>
        <translation>Australische Geschäftsnummer</translation>
    </message>
    <message>
        <source>Australian company number</source>
        <translation>Australische Firmennummer</translation>
    </message>
    <message>
        <source>Australian tax file number</source>
        <translation>Australische Steuernummer</translation>
    </message>
    <message>
        <source>Indian permanent account number</source>
        <translation>Indische PAN-Steuernummer</translation>
    </message>
    <message>
        <source>Indian GST number</source>
        <translation>Indische GST-Nummer</translation>
    </message>
    <message>
        <source>Singapore entity number</source>
        <translation>Unternehmensnummer (Singapur)</translation>
    </message>
    <message>
        <source>Korean business registration number</source>
        <translation>Koreanische Gewerberegisternummer</translation>
    </message>
    <message>
        <source>Swedish organisation number</source>
        <translation>Schwedische Organisationsnummer</translation>
    </message>
    <message>
        <source>Brazilian CNPJ number</source>
        <translation>Brasilianische CNPJ-Nummer</translation>
    </message>
    <message>
        <source>Mexican RFC code</source>
        <translation>Mexikanischer RFC-Code</translation>
    </message>
    <message>
        <source>Philippine tax number</source>
        <translation>Philippinische Steuernummer</translation>
    </message>
    <message>
        <source>Company register number</source>
        <translation>Handelsregisternummer</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Reisepassnummer</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>Personalausweisnummer</translation>
    </message>
    <message>
        <source>Driving licence number</source>
        <translation>Führerscheinnummer</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Kfz-Kennzeichen</translation>
    </message>
    <message>
        <source>Vehicle identification number</source>
        <translation>Fahrzeug-Identifizierungsnummer</translation>
    </message>
    <message>
        <source>Voter number</source>
        <translation>Wählernummer</translation>
    </message>
    <message>
        <source>Medical record number</source>
        <translation>Patientenaktennummer</translation>
    </message>
    <message>
        <source>Health insurance number</source>
        <translation>Krankenversichertennummer</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation>NHS-Nummer</translation>
    </message>
    <message>
        <source>US provider identifier (NPI)</source>
        <translation>US-Leistungserbringernummer (NPI)</translation>
    </message>
    <message>
        <source>US Medicare beneficiary number</source>
        <translation>US-Medicare-Versichertennummer</translation>
    </message>
    <message>
        <source>US DEA number</source>
        <translation>US-DEA-Nummer</translation>
    </message>
    <message>
        <source>German physician number (LANR)</source>
        <translation>Deutsche Arztnummer (LANR)</translation>
    </message>
    <message>
        <source>German practice number (BSNR)</source>
        <translation>Deutsche Betriebsstättennummer (BSNR)</translation>
    </message>
    <message>
        <source>Australian Medicare number</source>
        <translation>Australische Medicare-Nummer</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>Personalnummer</translation>
    </message>
    <message>
        <source>Case or claim number</source>
        <translation>Fall- oder Schadennummer</translation>
    </message>
    <message>
        <source>Contract or policy number</source>
        <translation>Vertrags- oder Policennummer</translation>
    </message>
    <message>
        <source>Unique identifier (UUID)</source>
        <translation>Eindeutige Kennung (UUID)</translation>
    </message>
    <message>
        <source>API key or token</source>
        <translation>API-Schlüssel oder Token</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Signed web token (JWT)</source>
        <translation>Signiertes Web-Token (JWT)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Own term</source>
        <translation>Eigener Begriff</translation>
    </message>
    <message>
        <source>File sent as it is</source>
        <translation>Unverändert gesendete Datei</translation>
    </message>
</context>
<context>
    <name>EvalExport</name>
    <message>
        <source>%1 % (%2 – %3 %)</source>
        <translation>%1 % (%2 – %3 %)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Pass rate (95 % interval)</source>
        <translation>Bestehensquote (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Ohne Antwort</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Mittlere Zeit (Median)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message numerus="yes">
        <source>≥ %1, %n answer(s) unpriced</source>
        <translation>
            <numerusform>≥ %1, %n Antwort ohne Preis</numerusform>
            <numerusform>≥ %1, %n Antworten ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweites</translation>
    </message>
    <message>
        <source>First wins</source>
        <translation>Erstes gewinnt</translation>
    </message>
    <message>
        <source>Second wins</source>
        <translation>Zweites gewinnt</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Gleichstände</translation>
    </message>
    <message>
        <source>First&apos;s share of the wins (95 % interval)</source>
        <translation>Anteil des ersten an den Siegen (95-%-Intervall)</translation>
    </message>
    <message>
        <source>No checks</source>
        <translation>Keine Prüfungen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluierung</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Results are written as .csv, .json or .html, not as &quot;%1&quot;.</source>
        <translation>Ergebnisse werden als .csv, .json oder .html geschrieben, nicht als „%1“.</translation>
    </message>
    <message>
        <source>The results could not be written to %1: %2.</source>
        <translation>Die Ergebnisse konnten nicht in %1 geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>EvalJournal</name>
    <message>
        <source>The results of the evaluation could not be written, so nothing more is sent: %1. Check the free space and resume.</source>
        <translation>Die Ergebnisse der Evaluierung konnten nicht geschrieben werden, daher wird nichts mehr gesendet: %1. Prüfen Sie den freien Speicherplatz, und setzen Sie die Evaluierung dann fort.</translation>
    </message>
    <message>
        <source>This evaluation is running in another window or program. Wait for it, or stop it there.</source>
        <translation>Diese Evaluierung läuft in einem anderen Fenster oder Programm. Warten Sie darauf, oder stoppen Sie sie dort.</translation>
    </message>
    <message>
        <source>There is no evaluation &quot;%1&quot; to go on with.</source>
        <translation>Es gibt keine Evaluierung „%1“, die sich fortsetzen lässt.</translation>
    </message>
    <message>
        <source>The journal of this evaluation is damaged at line %1, so it cannot be gone on with. Start a new one.</source>
        <translation>Das Protokoll dieser Evaluierung ist in Zeile %1 beschädigt, daher lässt sie sich nicht fortsetzen. Beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>This evaluation was cut off before it began. Start a new one.</source>
        <translation>Diese Evaluierung brach ab, bevor sie begann. Beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>There is no evaluation &quot;%1&quot;.</source>
        <translation>Es gibt keine Evaluierung „%1“.</translation>
    </message>
    <message>
        <source>The evaluation &quot;%1&quot; could not be removed.</source>
        <translation>Die Evaluierung „%1“ konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The journal of this evaluation cannot be read: %1. Nothing of it was changed.</source>
        <translation>Das Protokoll dieser Evaluierung kann nicht gelesen werden: %1. Nichts daran wurde geändert.</translation>
    </message>
</context>
<context>
    <name>EvalRun</name>
    <message>
        <source>the program ended before the provider had counted</source>
        <translation>das Programm endete, bevor der Anbieter gezählt hatte</translation>
    </message>
    <message>
        <source>The program ended while this was under way. It may have been charged, so it was not sent again by itself.</source>
        <translation>Das Programm endete, während dies lief. Möglicherweise sind schon Kosten entstanden, daher wurde es nicht von selbst noch einmal gesendet.</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source>An evaluation is over 1 to %1 targets; %2 are named.</source>
        <translation>Eine Evaluierung umfasst 1 bis %1 Ziele; genannt sind %2.</translation>
    </message>
    <message>
        <source>The target &quot;%1&quot; is named twice.</source>
        <translation>Das Ziel „%1“ ist zweimal genannt.</translation>
    </message>
    <message>
        <source>Between 1 and %1 answers can be waited for at once.</source>
        <translation>Auf 1 bis %1 Antworten kann gleichzeitig gewartet werden.</translation>
    </message>
    <message>
        <source>The dataset asks for a judge. Say which model judges.</source>
        <translation>Der Datensatz verlangt einen Richter. Geben Sie an, welches Modell urteilt.</translation>
    </message>
    <message>
        <source>Line %1 of the dataset: the prompt of this case is empty.</source>
        <translation>Zeile %1 des Datensatzes: Der Prompt dieses Falls ist leer.</translation>
    </message>
</context>
<context>
    <name>Extraction</name>
    <message>
        <source>The document has more than %1 of text; the rest was left out. Split the file to have all of it read.</source>
        <translation>Das Dokument enthält mehr als %1 Text; der Rest wurde weggelassen. Teilen Sie die Datei, damit alles gelesen wird.</translation>
    </message>
    <message>
        <source>The file is encrypted: open it with its password, save it without one, and add it again.</source>
        <translation>Die Datei ist verschlüsselt: Öffnen Sie sie mit ihrem Passwort, speichern Sie sie ohne Passwort, und fügen Sie sie erneut hinzu.</translation>
    </message>
    <message>
        <source>The file is damaged or is not what its name says, and could not be opened. Save it again from the program that made it.</source>
        <translation>Die Datei ist beschädigt oder nicht das, was ihr Name sagt, und konnte nicht geöffnet werden. Speichern Sie sie noch einmal aus dem Programm, mit dem sie erstellt wurde.</translation>
    </message>
    <message>
        <source>Reading the file needs more memory than the %1 that are allowed.</source>
        <translation>Das Lesen der Datei braucht mehr Arbeitsspeicher als die erlaubten %1.</translation>
    </message>
    <message>
        <source>This is a picture: there is no text in it that can be read.</source>
        <translation>Dies ist ein Bild: Es enthält keinen lesbaren Text.</translation>
    </message>
    <message>
        <source>This is not a text: it holds bytes that stand for no characters. It was left out.</source>
        <translation>Dies ist kein Text: Es enthält Bytes, die für keine Zeichen stehen. Es wurde weggelassen.</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Look whether it opens elsewhere, and add it again.</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden. Prüfen Sie, ob sie sich anderswo öffnen lässt, und fügen Sie sie erneut hinzu.</translation>
    </message>
    <message>
        <source>Reading the file took more than the %1 seconds of computing that are allowed and was stopped.</source>
        <translation>Das Lesen der Datei brauchte mehr als die erlaubten %1 Sekunden Rechenzeit und wurde gestoppt.</translation>
    </message>
    <message>
        <source>The reader broke off at this file, which is damaged or made to break readers. Nothing else was touched.</source>
        <translation>Das Leseprogramm brach bei dieser Datei ab; sie ist beschädigt oder darauf angelegt, Leseprogramme zum Absturz zu bringen. Sonst war nichts betroffen.</translation>
    </message>
    <message>
        <source>Page %1 has no text (a scan?).</source>
        <translation>Seite %1 hat keinen Text (ein Scan?).</translation>
    </message>
    <message>
        <source>Pages %1 have no text (scans?).</source>
        <translation>Die Seiten %1 haben keinen Text (Scans?).</translation>
    </message>
    <message>
        <source>Page %1 is damaged and could not be read.</source>
        <translation>Seite %1 ist beschädigt und konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Pages %1 are damaged and could not be read.</source>
        <translation>Die Seiten %1 sind beschädigt und konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file has no text in it.</source>
        <translation>Die Datei enthält keinen Text.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: you may not have the right to read it.</source>
        <translation>Die Datei %1 kann nicht geöffnet werden: Möglicherweise haben Sie kein Leserecht.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read.</source>
        <translation>%1 ist keine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>The reader answered with something that makes no sense, and was stopped. The file may be made to break readers.</source>
        <translation>Das Leseprogramm antwortete mit etwas, das keinen Sinn ergibt, und wurde gestoppt. Die Datei ist vielleicht darauf angelegt, Leseprogramme zum Absturz zu bringen.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde gestoppt.</translation>
    </message>
    <message>
        <source>Reading the file took longer than the %1 seconds that are allowed and was stopped.</source>
        <translation>Das Lesen der Datei dauerte länger als die erlaubten %1 Sekunden und wurde gestoppt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is larger than the %1 that are read. Split it and add the parts.</source>
        <translation>Die Datei ist größer als die %1, die gelesen werden. Teilen Sie sie, und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>The program that reads documents is missing. Install Countersign again.</source>
        <translation>Das Programm, das Dokumente liest, fehlt. Installieren Sie Countersign neu.</translation>
    </message>
    <message>
        <source>The program that reads documents could not be started. Try again; if it stays so, install Countersign again.</source>
        <translation>Das Programm, das Dokumente liest, konnte nicht gestartet werden. Versuchen Sie es erneut; wenn es dabei bleibt, installieren Sie Countersign neu.</translation>
    </message>
    <message>
        <source>This is an old Word file (.doc), which is not read. Open it, save it as .docx and add that.</source>
        <translation>Das ist eine alte Word-Datei (.doc), die nicht gelesen wird. Öffnen Sie sie, speichern Sie sie als .docx, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls), which is not read. Open it, save it as .xlsx and add that.</source>
        <translation>Das ist eine alte Excel-Datei (.xls), die nicht gelesen wird. Öffnen Sie sie, speichern Sie sie als .xlsx, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>This is an old PowerPoint file (.ppt), which is not read. Open it, save it as .pptx and add that.</source>
        <translation>Das ist eine alte PowerPoint-Datei (.ppt), die nicht gelesen wird. Öffnen Sie sie, speichern Sie sie als .pptx, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>This is a binary Excel file (.xlsb), which is not read. Open it, save it as .xlsx and add that.</source>
        <translation>Das ist eine binäre Excel-Datei (.xlsb), die nicht gelesen wird. Öffnen Sie sie, speichern Sie sie als .xlsx, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>This is an Office file in one piece of XML, which is not read. Open it, save it as .docx, .xlsx or .pptx and add that.</source>
        <translation>Das ist eine Office-Datei aus einem einzigen Stück XML, die nicht gelesen wird. Öffnen Sie sie, speichern Sie sie als .docx, .xlsx oder .pptx, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>This is an old Office file, which is not read. Open it, save it as .docx, .xlsx, .pptx or PDF and add that.</source>
        <translation>Das ist eine alte Office-Datei, die nicht gelesen wird. Öffnen Sie sie, speichern Sie sie als .docx, .xlsx, .pptx oder PDF, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>This is an archive, which is not read. Unpack it and add the files that were in it.</source>
        <translation>Das ist ein Archiv, das nicht gelesen wird. Entpacken Sie es, und fügen Sie die Dateien daraus hinzu.</translation>
    </message>
    <message>
        <source>The file is damaged: only a part of it could be read. Save it again from the program that made it.</source>
        <translation>Die Datei ist beschädigt: Nur ein Teil davon konnte gelesen werden. Speichern Sie sie noch einmal aus dem Programm, mit dem sie erstellt wurde.</translation>
    </message>
    <message>
        <source>The file unpacks to far more than it should, as files do that are made to break readers, and was not read.</source>
        <translation>Die Datei wird entpackt weit größer, als sie sein sollte, wie bei Dateien, die Leseprogramme zum Absturz bringen sollen, und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The file holds a DOCTYPE, which no Office program writes and which is used to break readers, and was not read to its end.</source>
        <translation>Die Datei enthält einen DOCTYPE, den kein Office-Programm schreibt und mit dem man Leseprogramme zum Absturz bringt; sie wurde nicht bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>Slide %1 has no text (a picture?).</source>
        <translation>Folie %1 enthält keinen Text (ein Bild?).</translation>
    </message>
    <message>
        <source>Slides %1 have no text (pictures?).</source>
        <translation>Die Folien %1 enthalten keinen Text (Bilder?).</translation>
    </message>
</context>
<context>
    <name>FirstRequest</name>
    <message>
        <source>The provider &quot;%1&quot; uses the API &quot;%2&quot;, which this version does not speak.</source>
        <translation>Der Anbieter „%1“ verwendet die API „%2“, die diese Version nicht beherrscht.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; would not let this leave.</source>
        <translation>Die Richtlinie „%1“ würde dies nicht hinausgehen lassen.</translation>
    </message>
</context>
<context>
    <name>GeminiCodec</name>
    <message>
        <source>The temperature was left out: the provider advises against changing this model&apos;s own, which makes it repeat itself.</source>
        <translation>Die Temperatur wurde weggelassen: Der Anbieter rät davon ab, die eigene dieses Modells zu ändern, weil es sich sonst wiederholt.</translation>
    </message>
    <message>
        <source>This model cannot be held to the shape of an answer while it has tools; the schema was left out.</source>
        <translation>Dieses Modell lässt sich nicht auf die Form einer Antwort festlegen, solange es Werkzeuge hat; das Schema wurde weggelassen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a model of this API. Correct it in providers.json.</source>
        <translation>„%1“ kann nicht der Name eines Modells dieser API sein. Berichtigen Sie ihn in providers.json.</translation>
    </message>
    <message>
        <source>This model always thinks; it was asked to think as little as it can.</source>
        <translation>Dieses Modell denkt immer nach; es wurde gebeten, so wenig wie möglich nachzudenken.</translation>
    </message>
</context>
<context>
    <name>GeminiDecoder</name>
    <message>
        <source>The model wrote a tool call that the provider could not read. Send again.</source>
        <translation>Das Modell hat einen Werkzeugaufruf geschrieben, den der Anbieter nicht lesen konnte. Senden Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>JsonWriter</name>
    <message>
        <source>A number of the request is not finite. Give a plain number.</source>
        <translation>Eine Zahl der Anfrage ist nicht endlich. Geben Sie eine gewöhnliche Zahl an.</translation>
    </message>
    <message>
        <source>The arguments of an earlier tool call are not valid JSON and cannot be sent. Edit that part or start again without it.</source>
        <translation>Die Argumente eines früheren Werkzeugaufrufs sind kein gültiges JSON und können nicht gesendet werden. Bearbeiten Sie diesen Teil, oder beginnen Sie ohne ihn neu.</translation>
    </message>
    <message>
        <source>A part of the request that must be JSON is not well formed and cannot be sent. Look for a tool&apos;s schema, an answer&apos;s schema or a tool call with broken JSON.</source>
        <translation>Ein Teil der Anfrage, der JSON sein muss, ist nicht wohlgeformt und kann nicht gesendet werden. Suchen Sie nach einem Werkzeugschema, einem Antwortschema oder einem Werkzeugaufruf mit fehlerhaftem JSON.</translation>
    </message>
</context>
<context>
    <name>KeptMessage</name>
    <message>
        <source>This message is not there any more.</source>
        <translation>Diese Nachricht ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>KeyStore</name>
    <message>
        <source>No keychain service is running in this session.</source>
        <translation>In dieser Sitzung läuft kein Schlüsselbund-Dienst.</translation>
    </message>
    <message>
        <source>The keychain refused access, or it is locked.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert, oder er ist gesperrt.</translation>
    </message>
    <message>
        <source>This system has no keychain that Countersign can use.</source>
        <translation>Dieses System hat keinen Schlüsselbund, den Countersign verwenden kann.</translation>
    </message>
    <message>
        <source>The keychain could not be used.</source>
        <translation>Der Schlüsselbund konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The keychain could not be used (%1).</source>
        <translation>Der Schlüsselbund konnte nicht verwendet werden (%1).</translation>
    </message>
    <message>
        <source>it did not answer</source>
        <translation>er hat nicht geantwortet</translation>
    </message>
    <message>
        <source>There is no key for the provider “%1”. Add one in the settings under Providers.</source>
        <translation>Für den Anbieter „%1“ gibt es keinen Schlüssel. Fügen Sie in den Einstellungen unter „Anbieter“ einen hinzu.</translation>
    </message>
    <message>
        <source>There is no key for the provider “%1”. Add one in the settings under Providers, or set the variable %2.</source>
        <translation>Für den Anbieter „%1“ gibt es keinen Schlüssel. Fügen Sie in den Einstellungen unter „Anbieter“ einen hinzu, oder setzen Sie die Umgebungsvariable %2.</translation>
    </message>
    <message>
        <source>The keychain has not been tried yet.</source>
        <translation>Der Schlüsselbund wurde noch nicht ausprobiert.</translation>
    </message>
    <message>
        <source>The keychain did not give back what was written to it; it may be locked.</source>
        <translation>Der Schlüsselbund hat nicht zurückgegeben, was in ihn geschrieben wurde; er ist vielleicht gesperrt.</translation>
    </message>
    <message>
        <source>The key of the provider “%1” in the environment holds spaces or other characters that no key has. Set it again.</source>
        <translation>Der Schlüssel des Anbieters „%1“ in der Umgebungsvariablen enthält Leerzeichen oder andere Zeichen, die in keinem Schlüssel vorkommen. Setzen Sie ihn neu.</translation>
    </message>
    <message>
        <source>That is not a key: it is empty, or holds spaces or other characters that no key has.</source>
        <translation>Das ist kein Schlüssel: Die Eingabe ist leer oder enthält Leerzeichen oder andere Zeichen, die in keinem Schlüssel vorkommen.</translation>
    </message>
    <message>
        <source>The key was not kept: %1 Keep it for this session only, or set it in the environment.</source>
        <translation>Der Schlüssel wurde nicht aufbewahrt: %1 Behalten Sie ihn nur für diese Sitzung, oder setzen Sie ihn als Umgebungsvariable.</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>Das Programm wird gerade beendet.</translation>
    </message>
    <message>
        <source>The key was not kept. %1</source>
        <translation>Der Schlüssel wurde nicht aufbewahrt. %1</translation>
    </message>
    <message>
        <source>The key was not removed. %1</source>
        <translation>Der Schlüssel wurde nicht entfernt. %1</translation>
    </message>
    <message>
        <source>The vault is sealed with a key in the keychain, which cannot be used now: %1 Unlock or start the keychain and start Countersign again. Nothing was changed.</source>
        <translation>Der Tresor ist mit einem Schlüssel im Schlüsselbund versiegelt, der jetzt nicht verwendet werden kann: %1 Entsperren oder starten Sie den Schlüsselbund, und starten Sie Countersign neu. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The keychain entry “vault-key” of Countersign was changed and is no key any more. Restore the keychain from a backup; nothing was changed.</source>
        <translation>Der Schlüsselbund-Eintrag „vault-key“ von Countersign wurde verändert und ist kein Schlüssel mehr. Stellen Sie den Schlüsselbund aus einer Sicherung wieder her; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The key of the vault could not be read. %1</source>
        <translation>Der Schlüssel des Tresors konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>The key of the vault is gone from the keychain, so the originals in the vault cannot be read. Restore the keychain from a backup, or move vault.sqlite away to begin with an empty vault.</source>
        <translation>Der Schlüssel des Tresors ist nicht mehr im Schlüsselbund, deshalb können die Originale im Tresor nicht gelesen werden. Stellen Sie den Schlüsselbund aus einer Sicherung wieder her, oder verschieben Sie vault.sqlite an einen anderen Ort, um mit einem leeren Tresor zu beginnen.</translation>
    </message>
    <message>
        <source>A key for the vault could not be kept in the keychain. %1</source>
        <translation>Ein Schlüssel für den Tresor konnte nicht im Schlüsselbund aufbewahrt werden. %1</translation>
    </message>
    <message>
        <source>The key of the vault was not removed. %1</source>
        <translation>Der Schlüssel des Tresors wurde nicht entfernt. %1</translation>
    </message>
    <message>
        <source>The encryption library could not be started.</source>
        <translation>Die Verschlüsselungsbibliothek konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>There is not enough memory to work with the passphrase. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus, um mit der Passphrase zu arbeiten. Schließen Sie andere Programme, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>Die Passphrase ist leer.</translation>
    </message>
    <message>
        <source>The key in the backup has a form that this version does not know.</source>
        <translation>Der Schlüssel in der Sicherung hat eine Form, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the backup.</source>
        <translation>Das ist nicht die Passphrase der Sicherung.</translation>
    </message>
    <message>
        <source>The key file %1 is open to other users and could not be closed to them.</source>
        <translation>Die Schlüsseldatei %1 ist für andere Benutzer zugänglich und ließ sich nicht vor ihnen schützen.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2</source>
        <translation>Die Schlüsseldatei %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The key file %1 was changed and holds no key any more. Restore it from a backup; without it the originals in the vault cannot be read.</source>
        <translation>Die Schlüsseldatei %1 wurde verändert und enthält keinen Schlüssel mehr. Stellen Sie sie aus einer Sicherung wieder her; ohne sie können die Originale im Tresor nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be written: %2</source>
        <translation>Die Schlüsseldatei %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The secret is not there. %1</source>
        <translation>Das Geheimnis ist nicht vorhanden. %1</translation>
    </message>
    <message>
        <source>The secret is not in the keychain. Enter it again.</source>
        <translation>Das Geheimnis ist nicht im Schlüsselbund. Geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>That is not a secret: it is empty, or too long to be one.</source>
        <translation>Das ist kein Geheimnis: Die Eingabe ist leer oder zu lang dafür.</translation>
    </message>
    <message>
        <source>The secret was not kept: %1 Keep it for this session only.</source>
        <translation>Das Geheimnis wurde nicht aufbewahrt: %1 Behalten Sie es nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The secret was not kept. %1</source>
        <translation>Das Geheimnis wurde nicht aufbewahrt. %1</translation>
    </message>
    <message>
        <source>The secret was not removed. %1</source>
        <translation>Das Geheimnis wurde nicht entfernt. %1</translation>
    </message>
</context>
<context>
    <name>LeavingText</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>The export could not be written: %1. Check the free space and try again.</source>
        <translation>Der Export konnte nicht geschrieben werden: %1. Prüfen Sie den freien Speicherplatz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>Der Export wurde gestoppt. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>This ledger is sealed with the vault key, and the key is not there. Nothing can be recorded, so nothing is sent.</source>
        <translation>Dieses Journal ist mit dem Tresorschlüssel versiegelt, und der Schlüssel ist nicht da. Es kann nichts aufgezeichnet werden, deshalb wird nichts gesendet.</translation>
    </message>
    <message>
        <source>There is no call “%1” in the ledger. “ledger list” shows all calls.</source>
        <translation>Im Journal gibt es keinen Aufruf „%1“. „ledger list“ zeigt alle Aufrufe.</translation>
    </message>
    <message>
        <source>The bytes to record are not the bytes that were shown. Nothing was recorded or sent; send the message again.</source>
        <translation>Die aufzuzeichnenden Bytes sind nicht die Bytes, die angezeigt wurden. Nichts wurde aufgezeichnet oder gesendet; senden Sie die Nachricht noch einmal.</translation>
    </message>
    <message>
        <source>Call “%1” is in the ledger already.</source>
        <translation>Der Aufruf „%1“ steht bereits im Journal.</translation>
    </message>
    <message>
        <source>The ledger says already how call “%1” ended.</source>
        <translation>Im Journal steht bereits, wie der Aufruf „%1“ endete.</translation>
    </message>
    <message>
        <source>Several calls begin with “%1”. Give more of the id, or the number.</source>
        <translation>Mehrere Aufrufe beginnen mit „%1“. Geben Sie mehr von der Kennung an, oder die Nummer.</translation>
    </message>
    <message>
        <source>The stored bytes of call “%1” are not the ones that were signed: the ledger was changed. Run “ledger verify”.</source>
        <translation>Die gespeicherten Bytes des Aufrufs „%1“ sind nicht die, die unterzeichnet wurden: Das Journal wurde verändert. Führen Sie „ledger verify“ aus.</translation>
    </message>
    <message>
        <source>An entry of the ledger is not readable. Run “ledger verify” to find it.</source>
        <translation>Ein Eintrag des Journals ist nicht lesbar. Führen Sie „ledger verify“ aus, um ihn zu finden.</translation>
    </message>
    <message>
        <source>The ledger has no such call, or the filter leaves it out.</source>
        <translation>Das Journal enthält keinen solchen Aufruf, oder der Filter blendet ihn aus.</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>Eintrag %1 fehlt.</translation>
    </message>
    <message>
        <source>Entries are missing at the end, from number %1 on.</source>
        <translation>Am Ende fehlen Einträge, ab Nummer %1.</translation>
    </message>
    <message>
        <source>Entry %1 was added by something other than Countersign.</source>
        <translation>Eintrag %1 wurde nicht von Countersign hinzugefügt.</translation>
    </message>
    <message>
        <source>Entry %1 is not the one that the ledger ended with.</source>
        <translation>Eintrag %1 ist nicht der, mit dem das Journal endete.</translation>
    </message>
    <message>
        <source>The end of the ledger, entry %1, is not sealed with this machine&apos;s key: entries after it may have been cut off.</source>
        <translation>Das Ende des Journals, Eintrag %1, ist nicht mit dem Schlüssel dieses Rechners versiegelt: Einträge danach könnten abgeschnitten worden sein.</translation>
    </message>
    <message>
        <source>The list of calls holds calls that are in no entry.</source>
        <translation>Die Liste der Aufrufe enthält Aufrufe, die in keinem Eintrag stehen.</translation>
    </message>
    <message>
        <source>The sums that charts are made of are not those of the calls.</source>
        <translation>Die Summen, aus denen die Diagramme entstehen, sind nicht die der Aufrufe.</translation>
    </message>
    <message>
        <source>Entry %1 is not readable.</source>
        <translation>Eintrag %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The request bytes of entry %1 are not the ones that were signed.</source>
        <translation>Die Anfrage-Bytes von Eintrag %1 sind nicht die, die unterzeichnet wurden.</translation>
    </message>
    <message>
        <source>Entry %1 was changed: its hash is another one.</source>
        <translation>Eintrag %1 wurde verändert: Sein Hashwert ist ein anderer.</translation>
    </message>
    <message>
        <source>Entry %1 was not written by Countersign with this machine&apos;s key: its seal is another one.</source>
        <translation>Eintrag %1 wurde nicht von Countersign mit dem Schlüssel dieses Rechners geschrieben: Sein Siegel ist ein anderes.</translation>
    </message>
    <message>
        <source>The list of calls does not say what entry %1 says.</source>
        <translation>Die Liste der Aufrufe sagt nicht dasselbe wie Eintrag %1.</translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation>Die Überprüfung wurde vor ihrem Ende gestoppt.</translation>
    </message>
</context>
<context>
    <name>LedgerCase</name>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>%1 · name</source>
        <translation>%1 · Name</translation>
    </message>
    <message>
        <source>%1 · description</source>
        <translation>%1 · Beschreibung</translation>
    </message>
    <message>
        <source>%1 · parameter %2</source>
        <translation>%1 · Parameter %2</translation>
    </message>
    <message>
        <source>Message %1: what a tool returned</source>
        <translation>Nachricht %1: was ein Werkzeug zurückgab</translation>
    </message>
    <message>
        <source>Message %1: the agent&apos;s answer</source>
        <translation>Nachricht %1: Antwort des Agenten</translation>
    </message>
    <message>
        <source>Message %1: name of a called tool</source>
        <translation>Nachricht %1: Name eines aufgerufenen Werkzeugs</translation>
    </message>
    <message>
        <source>Message %1: arguments of %2</source>
        <translation>Nachricht %1: Argumente von %2</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
    <message>
        <source>Message %1: yours</source>
        <translation>Nachricht %1: Ihre</translation>
    </message>
    <message>
        <source>Not sent. %1 on %2. %3</source>
        <translation>Nicht gesendet. %1 am %2. %3</translation>
    </message>
    <message>
        <source>Blocked by policy</source>
        <translation>Durch Richtlinie gesperrt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Signed by you</source>
        <translation>Von Ihnen unterzeichnet</translation>
    </message>
    <message>
        <source>Signed by you ahead, with the rest of its run</source>
        <translation>Von Ihnen im Voraus unterzeichnet, mit dem Rest des Laufs</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Von %1 unterzeichnet</translation>
    </message>
    <message>
        <source>%1 on %2. Cut off: the program ended before an answer was recorded.</source>
        <translation>%1 am %2. Abgebrochen: Das Programm endete, bevor eine Antwort aufgezeichnet war.</translation>
    </message>
    <message>
        <source>%1 on %2. It failed: %3</source>
        <translation>%1 am %2. Fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>%1 on %2. These bytes were sent.</source>
        <translation>%1 am %2. Diese Bytes wurden gesendet.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>%1 of %2 pages read</source>
        <translation>%1 von %2 Seiten gelesen</translation>
    </message>
    <message>
        <source>a database: it is asked, not read</source>
        <translation>eine Datenbank: Sie wird abgefragt, nicht gelesen</translation>
    </message>
    <message>
        <source>all of it read</source>
        <translation>vollständig gelesen</translation>
    </message>
    <message>
        <source>a part of it read</source>
        <translation>teilweise gelesen</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 files. Those are in the library; add the rest again to go on.</source>
        <translation>Nach %1 von %2 Dateien gestoppt. Diese sind in der Bibliothek; fügen Sie die übrigen erneut hinzu, um fortzufahren.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Es gibt keine solche Datei und keinen solchen Ordner.</translation>
    </message>
    <message>
        <source>The file cannot be opened: you may not have the right to read it.</source>
        <translation>Die Datei kann nicht geöffnet werden: Möglicherweise haben Sie kein Leserecht.</translation>
    </message>
    <message>
        <source>There is no document or folder %1 in the library.</source>
        <translation>In der Bibliothek gibt es kein Dokument und keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 has no pages: read it without page numbers.</source>
        <translation>%1 hat keine Seiten: Lesen Sie es ohne Seitenzahlen.</translation>
    </message>
    <message>
        <source>%1 has pages 1 to %2: ask for pages from among these.</source>
        <translation>%1 hat die Seiten 1 bis %2: Verlangen Sie Seiten aus diesem Bereich.</translation>
    </message>
    <message>
        <source>There is no document %1 in the library. Look at the list of documents for its exact path.</source>
        <translation>In der Bibliothek gibt es kein Dokument %1. Den genauen Pfad finden Sie in der Liste der Dokumente.</translation>
    </message>
    <message>
        <source>There is no word to search for. Write at least one.</source>
        <translation>Es gibt kein Wort, nach dem gesucht werden kann. Schreiben Sie mindestens eines.</translation>
    </message>
    <message>
        <source>There is no document %1 in the library.</source>
        <translation>In der Bibliothek gibt es kein Dokument %1.</translation>
    </message>
    <message>
        <source>The text was recognised in a picture: letters and digits may be wrong.</source>
        <translation>Der Text wurde in einem Bild erkannt: Buchstaben und Ziffern können falsch sein.</translation>
    </message>
    <message>
        <source>The text of these pages was recognised in a scan, letters and digits may be wrong: %1.</source>
        <translation>Der Text dieser Seiten wurde in einem Scan erkannt, Buchstaben und Ziffern können falsch sein: %1.</translation>
    </message>
    <message>
        <source>These words are in nearly every text. Add one that says what you look for.</source>
        <translation>Diese Wörter stehen in fast jedem Text. Fügen Sie eines hinzu, das sagt, was Sie suchen.</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>Folie %1</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Blatt %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>%1 of %2 slides read</source>
        <translation>%1 von %2 Folien gelesen</translation>
    </message>
    <message>
        <source>%1 of %2 sheets read</source>
        <translation>%1 von %2 Blättern gelesen</translation>
    </message>
    <message>
        <source>No text was found on these pages: %1.</source>
        <translation>Auf diesen Seiten wurde kein Text gefunden: %1.</translation>
    </message>
    <message>
        <source>These pages are damaged and could not be read: %1.</source>
        <translation>Diese Seiten sind beschädigt und konnten nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The key for pseudonyms is missing, so the rules for the columns of %1 cannot be kept.</source>
        <translation>Der Schlüssel für Pseudonyme fehlt, daher lassen sich die Regeln für die Spalten von %1 nicht einhalten.</translation>
    </message>
    <message>
        <source>A passage of %1 was not found in its document, so the rules for its columns could not be kept. Read the document again.</source>
        <translation>Eine Textstelle von %1 wurde in ihrem Dokument nicht gefunden, daher ließen sich die Regeln für seine Spalten nicht einhalten. Lesen Sie das Dokument erneut.</translation>
    </message>
    <message>
        <source>Stopped. The vectors made so far are kept.</source>
        <translation>Gestoppt. Die bisher erzeugten Vektoren bleiben erhalten.</translation>
    </message>
    <message>
        <source>The server gave %1 vectors for %2 texts.</source>
        <translation>Der Server lieferte %1 Vektoren für %2 Texte.</translation>
    </message>
    <message>
        <source>The server&apos;s answer holds no vectors. Is this a model for embeddings?</source>
        <translation>Die Antwort des Servers enthält keine Vektoren. Ist das ein Modell für Embeddings?</translation>
    </message>
    <message>
        <source>The server gave a vector without a direction, which cannot be compared.</source>
        <translation>Der Server lieferte einen Vektor ohne Richtung, der sich nicht vergleichen lässt.</translation>
    </message>
</context>
<context>
    <name>LimitedFile</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>LocalEmbedder</name>
    <message>
        <source>The program ends, so no vectors are made.</source>
        <translation>Das Programm wird beendet, daher werden keine Vektoren erzeugt.</translation>
    </message>
    <message>
        <source>Vectors are made on this machine alone: write an address such as http://127.0.0.1:11434.</source>
        <translation>Vektoren werden nur auf diesem Rechner erzeugt: Geben Sie eine Adresse wie http://127.0.0.1:11434 an.</translation>
    </message>
    <message>
        <source>Say which model of the server makes the vectors.</source>
        <translation>Geben Sie an, welches Modell des Servers die Vektoren erzeugt.</translation>
    </message>
    <message>
        <source>Vectors are made in the background only.</source>
        <translation>Vektoren werden nur im Hintergrund erzeugt.</translation>
    </message>
    <message>
        <source>The server for vectors did not answer in time. Does it run?</source>
        <translation>Der Server für Vektoren hat nicht rechtzeitig geantwortet. Läuft er?</translation>
    </message>
    <message>
        <source>The server for vectors could not be reached. Does it run?</source>
        <translation>Der Server für Vektoren war nicht zu erreichen. Läuft er?</translation>
    </message>
    <message>
        <source>The server for vectors answered with status %1. Does it have the model?</source>
        <translation>Der Server für Vektoren antwortete mit Status %1. Hat er das Modell?</translation>
    </message>
</context>
<context>
    <name>MarkdownText</name>
    <message>
        <source>[picture: %1]</source>
        <translation>[Bild: %1]</translation>
    </message>
    <message>
        <source>The model wrote %1; the value was put back on this machine.</source>
        <translation>Das Modell schrieb %1; der Wert wurde auf diesem Rechner wieder eingesetzt.</translation>
    </message>
</context>
<context>
    <name>Mcp</name>
    <message>
        <source>The tool server does not offer this.</source>
        <translation>Der Werkzeugserver bietet dies nicht an.</translation>
    </message>
    <message>
        <source>The tool server refused this with error %1. Its log may say why.</source>
        <translation>Der Werkzeugserver hat dies mit Fehler %1 abgelehnt. Der Grund steht vielleicht in seiner Protokolldatei.</translation>
    </message>
    <message>
        <source>The tool server&apos;s answer does not have the form that its protocol asks for.</source>
        <translation>Die Antwort des Werkzeugservers hat nicht die Form, die sein Protokoll verlangt.</translation>
    </message>
    <message>
        <source>The connection to the tool server was closed.</source>
        <translation>Die Verbindung zum Werkzeugserver wurde geschlossen.</translation>
    </message>
    <message>
        <source>The tool server asked back too many times, so the call was given up.</source>
        <translation>Der Werkzeugserver hat zu oft zurückgefragt, daher wurde der Aufruf aufgegeben.</translation>
    </message>
    <message>
        <source>The tool server asks for something that Countersign does not give to servers.</source>
        <translation>Der Werkzeugserver verlangt etwas, das Countersign keinem Server gibt.</translation>
    </message>
    <message>
        <source>The tool server&apos;s list goes in circles.</source>
        <translation>Die Liste des Werkzeugservers läuft im Kreis.</translation>
    </message>
    <message>
        <source>The tool server&apos;s list is longer than the %1 entries that are read.</source>
        <translation>Die Liste des Werkzeugservers ist länger als die %1 Einträge, die gelesen werden.</translation>
    </message>
    <message>
        <source>The tool server speaks a revision of the protocol that this version of Countersign does not know: %1.</source>
        <translation>Der Werkzeugserver spricht eine Fassung des Protokolls, die diese Version von Countersign nicht kennt: %1.</translation>
    </message>
    <message>
        <source>The program &quot;%1&quot; of the tool server &quot;%2&quot; was not found. %3</source>
        <translation>Das Programm „%1“ des Werkzeugservers „%2“ wurde nicht gefunden. %3</translation>
    </message>
    <message>
        <source>%1 is not on this machine. Countersign uses only tool servers that are.</source>
        <translation>%1 ist nicht auf diesem Rechner. Countersign verwendet nur Werkzeugserver auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The command takes whatever version of the package is newest. Name a version, so that nothing changes unseen.</source>
        <translation>Der Befehl nimmt die jeweils neueste Version des Pakets. Nennen Sie eine Version, damit sich nichts unbemerkt ändert.</translation>
    </message>
    <message>
        <source>The command starts a shell, which can do anything.</source>
        <translation>Der Befehl startet eine Shell, die alles tun kann.</translation>
    </message>
    <message>
        <source>The command asks for the rights of the administrator.</source>
        <translation>Der Befehl verlangt Administratorrechte.</translation>
    </message>
    <message>
        <source>The command deletes files.</source>
        <translation>Der Befehl löscht Dateien.</translation>
    </message>
    <message>
        <source>The command names a folder where keys are kept.</source>
        <translation>Der Befehl nennt einen Ordner, in dem Schlüssel liegen.</translation>
    </message>
    <message>
        <source>The server may reach all of your files.</source>
        <translation>Der Server kann auf alle Ihre Dateien zugreifen.</translation>
    </message>
    <message>
        <source>The server runs without a sandbox: it can do whatever you can.</source>
        <translation>Der Server läuft ohne Sandbox: Er kann alles tun, was Sie können.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; uses an old form of HTTP (type sse) that Countersign does not speak.</source>
        <translation>„%1“ verwendet eine alte Form von HTTP (Typ sse), die Countersign nicht spricht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names neither a command nor an address.</source>
        <translation>„%1“ nennt weder einen Befehl noch eine Adresse.</translation>
    </message>
    <message>
        <source>The address of &quot;%1&quot; is none that Countersign can use.</source>
        <translation>Die Adresse von „%1“ kann Countersign nicht verwenden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on this machine (%2). Countersign uses only tool servers that are.</source>
        <translation>„%1“ ist nicht auf diesem Rechner (%2). Countersign verwendet nur Werkzeugserver auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; reads variables from a file, which was not opened. Enter what it needs.</source>
        <translation>„%1“ liest Variablen aus einer Datei, die nicht geöffnet wurde. Geben Sie ein, was es braucht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a secret in its command or address, where every program can read it. Give it as a variable or header.</source>
        <translation>„%1“ hat im Befehl oder in der Adresse ein Geheimnis, das dort jedes Programm lesen kann. Geben Sie es als Variable oder Header an.</translation>
    </message>
    <message>
        <source>The file is no JSON (line %1).</source>
        <translation>Die Datei ist kein JSON (Zeile %1).</translation>
    </message>
    <message>
        <source>The file names no tool servers: it has neither &quot;mcpServers&quot; nor &quot;servers&quot;.</source>
        <translation>Die Datei nennt keine Werkzeugserver: Sie enthält weder „mcpServers“ noch „servers“.</translation>
    </message>
    <message>
        <source>The file names more than %1 tool servers.</source>
        <translation>Die Datei nennt mehr als %1 Werkzeugserver.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; needs the secret %2, which is not there. Enter it in the settings.</source>
        <translation>Der Werkzeugserver „%1“ braucht das Geheimnis %2, das nicht vorhanden ist. Geben Sie es in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>The tool server writes things that are no messages of its protocol, and was stopped.</source>
        <translation>Der Werkzeugserver schreibt Dinge, die keine Nachrichten seines Protokolls sind, und wurde gestoppt.</translation>
    </message>
    <message>
        <source>The call was stopped.</source>
        <translation>Der Aufruf wurde gestoppt.</translation>
    </message>
    <message>
        <source>The tool server did not answer within %1 seconds. Try again, or restart it.</source>
        <translation>Der Werkzeugserver hat nicht innerhalb von %1 Sekunden geantwortet. Versuchen Sie es noch einmal, oder starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; could not be started. Check its command.</source>
        <translation>Der Werkzeugserver „%1“ konnte nicht gestartet werden. Prüfen Sie seinen Befehl.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; was stopped.</source>
        <translation>Der Werkzeugserver „%1“ wurde gestoppt.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; does not read what it is sent, and was stopped.</source>
        <translation>Der Werkzeugserver „%1“ liest nicht, was ihm gesendet wird, und wurde gestoppt.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; wrote a line that is longer than anything it may answer, and was stopped.</source>
        <translation>Der Werkzeugserver „%1“ hat eine Zeile geschrieben, die länger ist als alles, was er antworten darf, und wurde gestoppt.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; crashed. What it wrote last is in its log.</source>
        <translation>Der Werkzeugserver „%1“ ist abgestürzt. Was er zuletzt geschrieben hat, steht in seiner Protokolldatei.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; ended by itself (exit status %2). What it wrote last is in its log.</source>
        <translation>Der Werkzeugserver „%1“ hat sich selbst beendet (Exit-Status %2). Was er zuletzt geschrieben hat, steht in seiner Protokolldatei.</translation>
    </message>
    <message>
        <source>The server offers no tool of this name.</source>
        <translation>Der Server bietet kein Werkzeug dieses Namens an.</translation>
    </message>
    <message>
        <source>The tool changed while you looked at it. Look at it again.</source>
        <translation>Das Werkzeug hat sich geändert, während Sie es ansahen. Sehen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>There is no tool server &quot;%1&quot; in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Werkzeugserver „%1“.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; is new, or is started in another way than you allowed. Look at it in the settings and allow it there.</source>
        <translation>Der Werkzeugserver „%1“ ist neu oder wird anders gestartet, als Sie es erlaubt haben. Sehen Sie ihn in den Einstellungen an, und erlauben Sie ihn dort.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; was changed while you looked at it. Look at it again.</source>
        <translation>Der Werkzeugserver „%1“ wurde geändert, während Sie ihn ansahen. Sehen Sie ihn noch einmal an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be an e-mail address.</source>
        <translation>„%1“ muss eine E-Mail-Adresse sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be an address such as https://example.org.</source>
        <translation>„%1“ muss eine Adresse wie https://example.org sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be a date such as 2026-05-03.</source>
        <translation>„%1“ muss ein Datum wie 2026-05-03 sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be a date with a time such as 2026-05-03T14:30:00Z.</source>
        <translation>„%1“ muss ein Datum mit Uhrzeit wie 2026-05-03T14:30:00Z sein.</translation>
    </message>
    <message>
        <source>Choose at least %1 for &quot;%2&quot;.</source>
        <translation>Wählen Sie mindestens %1 für „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs at least %2 characters.</source>
        <translation>„%1“ braucht mindestens %2 Zeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be %2 or more.</source>
        <translation>„%1“ muss mindestens %2 sein.</translation>
    </message>
    <message>
        <source>Choose at most %1 for &quot;%2&quot;.</source>
        <translation>Wählen Sie höchstens %1 für „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may have at most %2 characters.</source>
        <translation>„%1“ darf höchstens %2 Zeichen haben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be %2 or less.</source>
        <translation>„%1“ darf höchstens %2 sein.</translation>
    </message>
    <message>
        <source>The server asks for more than %1 values at once.</source>
        <translation>Der Server fragt nach mehr als %1 Werten auf einmal.</translation>
    </message>
    <message>
        <source>The server asks for &quot;%1&quot; in a form that no field can have.</source>
        <translation>Der Server fragt nach „%1“ in einer Form, die kein Feld haben kann.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a value that does not fit.</source>
        <translation>„%1“ hat einen Wert, der nicht passt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be a whole number.</source>
        <translation>„%1“ muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be a number.</source>
        <translation>„%1“ muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>Choose one of what is offered for &quot;%1&quot;.</source>
        <translation>Wählen Sie für „%1“ eine der angebotenen Möglichkeiten.</translation>
    </message>
    <message>
        <source>Choose from what is offered for &quot;%1&quot;.</source>
        <translation>Wählen Sie für „%1“ aus den angebotenen Möglichkeiten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is needed.</source>
        <translation>„%1“ wird benötigt.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Say yes or no for &quot;%1&quot;.</source>
        <translation>Antworten Sie bei „%1“ mit Ja oder Nein.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; does not know this session any more. It is begun anew.</source>
        <translation>Der Werkzeugserver „%1“ kennt diese Sitzung nicht mehr. Sie wird neu begonnen.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; ended its answer before it was there. Try again.</source>
        <translation>Der Werkzeugserver „%1“ hat seine Antwort beendet, bevor sie da war. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; sent more at once than is read.</source>
        <translation>Der Werkzeugserver „%1“ hat mehr auf einmal gesendet, als gelesen wird.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; wants a key or another one (HTTP status %2). Give it as a header in its settings.</source>
        <translation>Der Werkzeugserver „%1“ verlangt einen Schlüssel oder einen anderen (HTTP-Status %2). Geben Sie ihn in seinen Einstellungen als Header an.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; failed (HTTP status %2). Its own log may say why.</source>
        <translation>Beim Werkzeugserver „%1“ ist ein Fehler aufgetreten (HTTP-Status %2). Der Grund steht vielleicht in seiner Protokolldatei.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; refused this (HTTP status %2). Check its address.</source>
        <translation>Der Werkzeugserver „%1“ hat dies abgelehnt (HTTP-Status %2). Prüfen Sie seine Adresse.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; sends to another address, which is not followed.</source>
        <translation>Der Werkzeugserver „%1“ verweist auf eine andere Adresse; dem wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Tool servers at an address cannot be used in this program.</source>
        <translation>Werkzeugserver unter einer Adresse lassen sich in diesem Programm nicht verwenden.</translation>
    </message>
    <message>
        <source>The file tools.json of the workspace cannot be read, or is too large to be one.</source>
        <translation>Die Datei tools.json des Arbeitsbereichs kann nicht gelesen werden oder ist zu groß dafür.</translation>
    </message>
    <message>
        <source>tools.json: %1</source>
        <translation>tools.json: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names values that nobody has filled in yet: %2.</source>
        <translation>„%1“ nennt Werte, die noch niemand eingetragen hat: %2.</translation>
    </message>
    <message>
        <source>The file holds a secret of &quot;%1&quot; in plain text, which is not used from there. Move it to the keychain.</source>
        <translation>Die Datei enthält ein Geheimnis von „%1“ im Klartext, das von dort nicht verwendet wird. Verschieben Sie es in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too large to name tool servers.</source>
        <translation>%1 kann nicht gelesen werden oder ist zu groß, um Werkzeugserver zu nennen.</translation>
    </message>
    <message>
        <source>Enter the command that starts the server, as you would type it.</source>
        <translation>Geben Sie den Befehl ein, der den Server startet, so wie Sie ihn eintippen würden.</translation>
    </message>
    <message>
        <source>The file tools.json of the workspace could not be written: %1</source>
        <translation>Die Datei tools.json des Arbeitsbereichs konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>There is no tool server &quot;%1&quot; in tools.json any more.</source>
        <translation>In tools.json gibt es keinen Werkzeugserver „%1“ mehr.</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; could not be found in tools.json. Take it out there.</source>
        <translation>Der Eintrag „%1“ war in tools.json nicht zu finden. Nehmen Sie ihn dort heraus.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: tools.json was changed meanwhile.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen: tools.json wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>%1 of it are bytes that cannot be sent (%2).</source>
        <translation>%1 davon sind Bytes, die nicht gesendet werden können (%2).</translation>
    </message>
    <message>
        <source>[A %1 of %2, left out]</source>
        <translation>[%1 mit %2, weggelassen]</translation>
    </message>
    <message>
        <source>[%1, left out]</source>
        <translation>[%1, weggelassen]</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A picture in it is left out.</source>
        <translation>Ein Bild darin ist weggelassen.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 characters.</source>
        <translation>Nur die ersten %1 von %2 Zeichen.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Es ist leer.</translation>
    </message>
    <message>
        <source>Assistant: %1</source>
        <translation>Assistent: %1</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Benutzer: %1</translation>
    </message>
</context>
<context>
    <name>Memories</name>
    <message>
        <source>This is no longer in the agent&apos;s memory.</source>
        <translation>Dies ist nicht mehr im Gedächtnis des Agenten.</translation>
    </message>
    <message>
        <source>Something in the agent&apos;s memory cannot be read. Restore a backup.</source>
        <translation>Etwas im Gedächtnis des Agenten lässt sich nicht lesen. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>There is nothing to keep. Write a sentence first.</source>
        <translation>Es gibt nichts zu behalten. Schreiben Sie zuerst einen Satz.</translation>
    </message>
    <message numerus="yes">
        <source>This is longer than %n character(s). Keep a shorter sentence, or put the text into a document.</source>
        <translation>
            <numerusform>Das ist länger als %n Zeichen. Behalten Sie einen kürzeren Satz, oder legen Sie den Text in ein Dokument.</numerusform>
            <numerusform>Das ist länger als %n Zeichen. Behalten Sie einen kürzeren Satz, oder legen Sie den Text in ein Dokument.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The agent&apos;s memory is full (%n entry/entries). Take out what is no longer needed.</source>
        <translation>
            <numerusform>Das Gedächtnis des Agenten ist voll (%n Eintrag). Nehmen Sie heraus, was nicht mehr gebraucht wird.</numerusform>
            <numerusform>Das Gedächtnis des Agenten ist voll (%n Einträge). Nehmen Sie heraus, was nicht mehr gebraucht wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned note %1</source>
        <translation>angeheftete Notiz %1</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>The provider&apos;s answer is no list of models.</source>
        <translation>Die Antwort des Anbieters ist keine Liste von Modellen.</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>“%1” is not an amount of money. Write dollars as 12 or 0.50.</source>
        <translation>„%1“ ist kein Geldbetrag. Schreiben Sie Dollarbeträge als 12 oder 0.50.</translation>
    </message>
    <message>
        <source>“%1” has more decimals than can be counted exactly. Write at most twelve.</source>
        <translation>„%1“ hat mehr Nachkommastellen, als sich genau rechnen lassen. Schreiben Sie höchstens zwölf.</translation>
    </message>
    <message>
        <source>“%1” is more money than can be counted. Write less than nine million dollars.</source>
        <translation>„%1“ ist mehr Geld, als sich rechnen lässt. Schreiben Sie weniger als neun Millionen Dollar.</translation>
    </message>
    <message numerus="yes">
        <source>≥ %1, %n call(s) unpriced</source>
        <translation>
            <numerusform>≥ %1, %n Aufruf ohne Preis</numerusform>
            <numerusform>≥ %1, %n Aufrufe ohne Preis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyCharts</name>
    <message>
        <source>What caching saved</source>
        <translation>Was der Cache gespart hat</translation>
    </message>
    <message>
        <source>Saved by reading</source>
        <translation>Durch Lesen gespart</translation>
    </message>
    <message>
        <source>Cost of writing, above plain input</source>
        <translation>Kosten des Schreibens über normaler Eingabe</translation>
    </message>
    <message>
        <source>Input read from a cache</source>
        <translation>Aus einem Cache gelesene Eingabe</translation>
    </message>
    <message>
        <source>%1 are not in it: their price is not known.</source>
        <translation>%1 sind nicht enthalten: Ihr Preis ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This month&apos;s spending and its forecast</source>
        <translation>Ausgaben dieses Monats und ihre Prognose</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>If it goes on like this</source>
        <translation>Wenn es so weitergeht</translation>
    </message>
    <message>
        <source>Budget of the month</source>
        <translation>Budget des Monats</translation>
    </message>
    <message>
        <source>About %1 at the end of the month.</source>
        <translation>Etwa %1 am Monatsende.</translation>
    </message>
    <message numerus="yes">
        <source>%n calls without a known price are not in it.</source>
        <translation>
            <numerusform>%n Aufruf ohne bekannten Preis ist nicht enthalten.</numerusform>
            <numerusform>%n Aufrufe ohne bekannten Preis sind nicht enthalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read from a provider&apos;s cache or written to one in this period, or its price is not known.</source>
        <translation>In diesem Zeitraum wurde nichts aus dem Cache eines Anbieters gelesen oder in einen geschrieben, oder der Preis dafür ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 saved in all.</source>
        <translation>Insgesamt %1 gespart.</translation>
    </message>
    <message>
        <source>In all it cost %1 more than no caching.</source>
        <translation>Insgesamt kostete es %1 mehr als ohne Cache.</translation>
    </message>
    <message>
        <source>Nothing that has a known cost was sent this month.</source>
        <translation>In diesem Monat wurde nichts gesendet, dessen Kosten bekannt sind.</translation>
    </message>
    <message>
        <source>What is left of the month&apos;s budget of %1</source>
        <translation>Was vom Monatsbudget von %1 übrig ist</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>Was vom Budget übrig ist</translation>
    </message>
    <message>
        <source>There is no budget for all calls of a month. Make one in the tab “Budgets” to see here how it is used up.</source>
        <translation>Es gibt kein Budget für alle Aufrufe eines Monats. Legen Sie im Reiter „Budgets“ eines an, um hier zu sehen, wie es aufgebraucht wird.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Used evenly</source>
        <translation>Gleichmäßig verbraucht</translation>
    </message>
    <message>
        <source>It is used up.</source>
        <translation>Es ist aufgebraucht.</translation>
    </message>
    <message>
        <source>If it goes on like this, it is used up on %1.</source>
        <translation>Wenn es so weitergeht, ist es am %1 aufgebraucht.</translation>
    </message>
    <message>
        <source>About %1 will be left at the end of the month.</source>
        <translation>Am Monatsende werden etwa %1 übrig sein.</translation>
    </message>
</context>
<context>
    <name>MoneyTab</name>
    <message>
        <source>“%1” can be read in two ways: write thousands without a separator, and decimals behind “%2”.</source>
        <translation>„%1“ lässt sich auf zwei Arten lesen: Schreiben Sie Tausender ohne Trennzeichen und Dezimalstellen hinter „%2“.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>The request was stopped.</source>
        <translation>Die Anfrage wurde gestoppt.</translation>
    </message>
    <message>
        <source>The practice provider finds no free port on this machine (%1). Close other programs and start again.</source>
        <translation>Der Übungsanbieter findet auf diesem Rechner keinen freien Port (%1). Schließen Sie andere Programme, und starten Sie neu.</translation>
    </message>
    <message>
        <source>The program ended before the request was sent.</source>
        <translation>Das Programm endete, bevor die Anfrage gesendet wurde.</translation>
    </message>
    <message>
        <source>Nothing can be sent, because a part of the program is missing or damaged (%1). Install Countersign again; your data is not touched.</source>
        <translation>Nichts kann gesendet werden, weil ein Teil des Programms fehlt oder beschädigt ist (%1). Installieren Sie Countersign neu; Ihre Daten bleiben unberührt.</translation>
    </message>
</context>
<context>
    <name>Ocr</name>
    <message>
        <source>Reading scans needs the program tesseract and its languages, which are not installed. On Debian and Ubuntu: apt install tesseract-ocr tesseract-ocr-deu (or another language). Then try again.</source>
        <translation>Zum Lesen von Scans braucht es das Programm tesseract und seine Sprachen, die nicht installiert sind. Unter Debian und Ubuntu: apt install tesseract-ocr tesseract-ocr-deu (oder eine andere Sprache). Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The program that reads scans could not be started.</source>
        <translation>Das Programm, das Scans liest, konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The page is too large to be drawn.</source>
        <translation>Die Seite ist zu groß, um gezeichnet zu werden.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde gestoppt.</translation>
    </message>
    <message>
        <source>Reading the scan took longer than the %1 seconds that are allowed and was stopped.</source>
        <translation>Das Lesen des Scans dauerte länger als die erlaubten %1 Sekunden und wurde gestoppt.</translation>
    </message>
    <message>
        <source>The scan could not be read: the page is damaged, or needs more time or memory than is allowed.</source>
        <translation>Der Scan konnte nicht gelesen werden: Die Seite ist beschädigt oder braucht mehr Zeit oder Speicher als erlaubt.</translation>
    </message>
    <message>
        <source>The picture is too large to be read.</source>
        <translation>Das Bild ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The page could not be drawn: it is damaged.</source>
        <translation>Die Seite konnte nicht gezeichnet werden: Sie ist beschädigt.</translation>
    </message>
    <message>
        <source>Scans are read in a sandbox only, and this machine has none. Install bubblewrap.</source>
        <translation>Scans werden nur in einer Sandbox gelesen, und dieser Rechner hat keine. Installieren Sie bubblewrap.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
</context>
<context>
    <name>OllamaCodec</name>
    <message>
        <source>This model always thinks; it was asked to think as little as it can.</source>
        <translation>Dieses Modell denkt immer nach; es wurde gebeten, so wenig wie möglich nachzudenken.</translation>
    </message>
    <message>
        <source>The server is asked to read %1 tokens at once, which takes much memory. If it cannot, set “context_tokens” of the provider in providers.json and shorten the conversation.</source>
        <translation>Der Server soll %1 Token auf einmal lesen, was viel Speicher braucht. Wenn er das nicht kann, setzen Sie in providers.json „context_tokens“ des Anbieters, und kürzen Sie das Gespräch.</translation>
    </message>
</context>
<context>
    <name>OpenLink</name>
    <message>
        <source>Links of the kind “%1” are not opened.</source>
        <translation>Links der Art „%1“ werden nicht geöffnet.</translation>
    </message>
    <message>
        <source>Open a link?</source>
        <translation>Link öffnen?</translation>
    </message>
    <message>
        <source>The answer links to this address. Opening it tells that server the whole address, which a model can have put anything into.</source>
        <translation>Die Antwort verweist auf diese Adresse. Wer sie öffnet, teilt jenem Server die ganze Adresse mit, und ein Modell kann alles Mögliche hineingeschrieben haben.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>PagePicture</name>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation>Die Datei %1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The page could not be drawn: it is damaged.</source>
        <translation>Die Seite konnte nicht gezeichnet werden: Sie ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>“%1” is a file, but a folder is needed there. Move it away, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>„%1“ ist eine Datei, aber dort wird ein Ordner gebraucht. Verschieben Sie sie, oder setzen Sie COUNTERSIGN_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Check the permissions of the folder above it, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden. Prüfen Sie die Rechte des übergeordneten Ordners, oder setzen Sie COUNTERSIGN_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder “%1” may not be written to. Change its permissions, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>In den Ordner „%1“ darf nicht geschrieben werden. Ändern Sie seine Rechte, oder setzen Sie COUNTERSIGN_HOME auf einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>PdfCopy</name>
    <message>
        <source>The copy could not be written: %1</source>
        <translation>Die Kopie konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Redacted copy</source>
        <translation>Maskierte Kopie</translation>
    </message>
    <message>
        <source>Stopped. No copy was written.</source>
        <translation>Gestoppt. Es wurde keine Kopie geschrieben.</translation>
    </message>
</context>
<context>
    <name>PlotModule</name>
    <message>
        <source>The charts cannot be drawn, because a part of the program is missing or damaged (%1). Install Countersign again. The numbers are in the tables.</source>
        <translation>Die Diagramme können nicht gezeichnet werden, weil ein Teil des Programms fehlt oder beschädigt ist (%1). Installieren Sie Countersign neu. Die Zahlen stehen in den Tabellen.</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>The default rule of a policy can be changed, not removed.</source>
        <translation>Die Standardregel einer Richtlinie kann geändert, aber nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot;, line %2: %3</source>
        <translation>Richtlinie „%1“, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1 must be a map of &quot;key: value&quot; pairs.</source>
        <translation>%1 muss aus Paaren der Form „Schlüssel: Wert“ bestehen.</translation>
    </message>
    <message>
        <source>a key must be a word.</source>
        <translation>ein Schlüssel muss ein Wort sein.</translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;. Known keys are: %3.</source>
        <translation>%1 hat keinen Schlüssel „%2“. Bekannte Schlüssel sind: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in %2.</source>
        <translation>%2 enthält „%1“ zweimal.</translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation>%1 muss ein Text sein.</translation>
    </message>
    <message>
        <source>there is no action &quot;%1&quot;. Known actions are: %2.</source>
        <translation>es gibt keine Aktion „%1“. Bekannte Aktionen sind: %2.</translation>
    </message>
    <message>
        <source>&quot;threshold&quot; must be a number from 0 to 1, such as 0.4.</source>
        <translation>„threshold“ muss eine Zahl von 0 bis 1 sein, zum Beispiel 0.4.</translation>
    </message>
    <message>
        <source> Did you mean %1?</source>
        <translation> Meinten Sie %1?</translation>
    </message>
    <message>
        <source>there is no type &quot;%1&quot;.%2 Name a type or family that the program knows, or one of your own that a term under &quot;mask&quot; has.</source>
        <translation>es gibt keinen Typ „%1“.%2 Nennen Sie einen Typ oder eine Familie, die das Programm kennt, oder einen eigenen Typ, den ein Begriff unter „mask“ hat.</translation>
    </message>
    <message>
        <source>a term under &quot;mask&quot;</source>
        <translation>ein Begriff unter „mask“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a type: use capital letters and underscores, such as PROJECT_NAME, without a digit at the end.</source>
        <translation>„%1“ kann kein Typ sein: Verwenden Sie Großbuchstaben und Unterstriche, zum Beispiel PROJECT_NAME, ohne Ziffer am Ende.</translation>
    </message>
    <message>
        <source>a term under &quot;mask&quot; needs a &quot;text&quot;.</source>
        <translation>ein Begriff unter „mask“ braucht „text“.</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>%1 muss true oder false sein.</translation>
    </message>
    <message>
        <source>a policy</source>
        <translation>eine Richtlinie</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list.</source>
        <translation>„%1“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>an item of &quot;never_mask&quot;</source>
        <translation>ein Eintrag von „never_mask“</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; is larger than 1 MB; a policy is a short list of rules.</source>
        <translation>Die Richtlinie „%1“ ist größer als 1 MB; eine Richtlinie ist eine kurze Liste von Regeln.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; is empty. Write at least:  default: {action: placeholder}</source>
        <translation>Die Richtlinie „%1“ ist leer. Schreiben Sie mindestens:  default: {action: placeholder}</translation>
    </message>
    <message>
        <source>this is not YAML: %1.</source>
        <translation>dies ist kein YAML: %1.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; could not be read: it is not YAML.</source>
        <translation>Die Richtlinie „%1“ konnte nicht gelesen werden: Sie ist kein YAML.</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot;. These come with the program: %2.</source>
        <translation>Es gibt keine Richtlinie „%1“. Mit dem Programm kommen: %2.</translation>
    </message>
    <message>
        <source>The file is written in a way that cannot be changed here. Change it in its source.</source>
        <translation>Die Datei ist so geschrieben, dass sie hier nicht geändert werden kann. Ändern Sie sie in ihrem Quelltext.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>The practice provider cannot listen on port %1: %2. Choose another port, or 0 for any.</source>
        <translation>Der Übungsanbieter kann Port %1 nicht öffnen: %2. Wählen Sie einen anderen Port, oder 0 für einen beliebigen.</translation>
    </message>
    <message>
        <source>The practice provider cannot listen: %1. Start the program again.</source>
        <translation>Der Übungsanbieter kann keine Verbindungen annehmen: %1. Starten Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>the provider did not say how many tokens were used</source>
        <translation>der Anbieter hat nicht mitgeteilt, wie viele Token verbraucht wurden</translation>
    </message>
    <message>
        <source>no price is known for %1 in the service tier “%2”</source>
        <translation>für %1 ist in der Servicestufe „%2“ kein Preis bekannt</translation>
    </message>
    <message>
        <source>the counts of tokens of %1 contradict each other</source>
        <translation>die Tokenzahlen von %1 widersprechen einander</translation>
    </message>
    <message>
        <source>no price of %1 is known for %2</source>
        <translation>für %2 ist kein Preis für %1 bekannt</translation>
    </message>
    <message>
        <source>the cost of %1 is more than can be counted</source>
        <translation>die Kosten von %1 sind höher, als sich rechnen lässt</translation>
    </message>
</context>
<context>
    <name>PriceBook</name>
    <message>
        <source>Your own prices in %1 cannot be read, the shipped ones hold: %2</source>
        <translation>Ihre eigenen Preise in %1 sind nicht lesbar, es gelten die mitgelieferten: %2</translation>
    </message>
    <message>
        <source>Your own prices in %1 cannot be read. Mend or remove that file first.</source>
        <translation>Ihre eigenen Preise in %1 sind nicht lesbar. Berichtigen oder entfernen Sie zuerst diese Datei.</translation>
    </message>
    <message>
        <source>A price needs a provider, a model, a beginning, a source and a date.</source>
        <translation>Ein Preis braucht einen Anbieter, ein Modell, einen Beginn, eine Quelle und ein Datum.</translation>
    </message>
    <message>
        <source>There is no price of your own for %1 from that time on.</source>
        <translation>Es gibt keinen eigenen Preis für %1 ab diesem Zeitpunkt.</translation>
    </message>
</context>
<context>
    <name>PriceImport</name>
    <message>
        <source>a price is negative, no number, or has more decimals than can be counted exactly</source>
        <translation>ein Preis ist negativ, keine Zahl oder hat mehr Nachkommastellen, als sich genau rechnen lassen</translation>
    </message>
    <message>
        <source>a token costs more than a cent: the unit is probably another one</source>
        <translation>ein Token kostet mehr als einen Cent: Die Einheit ist vermutlich eine andere</translation>
    </message>
    <message>
        <source>a million tokens cost less than a hundredth of a cent: the unit is probably another one</source>
        <translation>eine Million Token kostet weniger als einen hundertstel Cent: Die Einheit ist vermutlich eine andere</translation>
    </message>
    <message>
        <source>it has no price of input or output tokens</source>
        <translation>es hat keinen Preis für Eingabe- oder Ausgabe-Token</translation>
    </message>
    <message>
        <source>it costs 0, which may mean free or not known</source>
        <translation>es kostet 0, was kostenlos oder unbekannt bedeuten kann</translation>
    </message>
    <message>
        <source>its provider “%1” has no address that this version knows</source>
        <translation>sein Anbieter „%1“ hat keine Adresse, die diese Version kennt</translation>
    </message>
    <message>
        <source>it is no model to talk to, but for “%1”</source>
        <translation>es ist kein Modell für Gespräche, sondern für „%1“</translation>
    </message>
    <message>
        <source>it has a charge that is not counted here: %1</source>
        <translation>es hat Kosten, die hier nicht gezählt werden: %1</translation>
    </message>
    <message>
        <source>it has a price step of a kind that is not known here</source>
        <translation>es hat eine Preisstufe einer Art, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>the list has another price of the same model</source>
        <translation>die Liste enthält einen weiteren Preis desselben Modells</translation>
    </message>
    <message>
        <source>The price list is not JSON: %1, at byte %2.</source>
        <translation>Die Preisliste ist kein JSON: %1, bei Byte %2.</translation>
    </message>
    <message>
        <source>This is not a price list that can be read. Choose one of Countersign, LiteLLM (model_prices_and_context_window.json) or models.dev (api.json).</source>
        <translation>Diese Preisliste kann nicht gelesen werden. Wählen Sie eine von Countersign, LiteLLM (model_prices_and_context_window.json) oder models.dev (api.json).</translation>
    </message>
    <message>
        <source>Of this %1 list no price can be used. The first reason: %2.</source>
        <translation>Aus dieser %1-Liste ist kein Preis verwendbar. Der erste Grund: %2.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
</context>
<context>
    <name>PriceList</name>
    <message>
        <source>The price list is not JSON: %1.</source>
        <translation>Die Preisliste ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>The price list has another form, currency or unit than this version reads.</source>
        <translation>Die Preisliste hat eine andere Form, Währung oder Einheit, als diese Version liest.</translation>
    </message>
    <message>
        <source>The price list has two prices of %1 that begin at the same time.</source>
        <translation>Die Preisliste enthält zwei Preise für %1, die zur selben Zeit beginnen.</translation>
    </message>
    <message>
        <source>A model in the price list has no provider or no name.</source>
        <translation>Ein Modell in der Preisliste hat keinen Anbieter oder keinen Namen.</translation>
    </message>
    <message>
        <source>source or date is missing</source>
        <translation>Quelle oder Datum fehlt</translation>
    </message>
    <message>
        <source>The price list&apos;s entry of %1 cannot be used: %2.</source>
        <translation>Der Eintrag zu %1 in der Preisliste ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a service tier of its own</source>
        <translation>„%1“ ist keine eigene Servicestufe</translation>
    </message>
    <message>
        <source>its price steps are not in order</source>
        <translation>die Preisstufen sind nicht in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>a price step applies to something else than the whole request</source>
        <translation>eine Preisstufe gilt für etwas anderes als die ganze Anfrage</translation>
    </message>
    <message>
        <source>its scheduled prices are not in order</source>
        <translation>die zeitgebundenen Preise sind nicht in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>a scheduled price says neither from when nor at which hours it holds</source>
        <translation>bei einem zeitgebundenen Preis steht weder, ab wann, noch, zu welchen Stunden er gilt</translation>
    </message>
    <message>
        <source>“from” is not a date such as 2027-01-01</source>
        <translation>„from“ ist kein Datum wie 2027-01-01</translation>
    </message>
    <message>
        <source>an hour of the day is not of the form 01:00:00Z</source>
        <translation>eine Uhrzeit hat nicht die Form 01:00:00Z</translation>
    </message>
    <message>
        <source>%1 is not a price of at most six decimals</source>
        <translation>%1 ist kein Preis mit höchstens sechs Nachkommastellen</translation>
    </message>
    <message>
        <source>A service tier of the price list has no provider, name, factor, source or date, or applies to something unknown.</source>
        <translation>Bei einer Servicestufe der Preisliste fehlen Anbieter, Name, Faktor, Quelle oder Datum, oder sie gilt für etwas Unbekanntes.</translation>
    </message>
    <message>
        <source>A fee of the price list has no provider, use, price, source or date that this version understands.</source>
        <translation>Bei einer Gebühr der Preisliste fehlen Anbieter, Verwendung, Preis, Quelle oder Datum, oder diese Version versteht sie nicht.</translation>
    </message>
</context>
<context>
    <name>PromptTurns</name>
    <message>
        <source>There is nothing to send yet. Write a message first.</source>
        <translation>Es gibt noch nichts zu senden. Schreiben Sie zuerst eine Nachricht.</translation>
    </message>
    <message>
        <source>The model&apos;s earlier reasoning is left out, because redaction changed it.</source>
        <translation>Die früheren Gedankengänge des Modells werden weggelassen, weil die Maskierung sie verändert hat.</translation>
    </message>
    <message>
        <source>A tool&apos;s result whose call is no longer in the conversation is sent as plain text.</source>
        <translation>Das Ergebnis eines Werkzeugs, dessen Aufruf nicht mehr im Gespräch steht, wird als einfacher Text gesendet.</translation>
    </message>
    <message>
        <source>A tool call of the conversation was never carried out; the model is told so.</source>
        <translation>Ein Werkzeugaufruf des Gesprächs wurde nie ausgeführt; das wird dem Modell mitgeteilt.</translation>
    </message>
    <message>
        <source>The tool name “%1” cannot be sent. Providers accept letters, digits, _ and -, at most 64 of them; rename the tool.</source>
        <translation>Der Werkzeugname „%1“ kann nicht gesendet werden. Anbieter akzeptieren Buchstaben, Ziffern, _ und -, höchstens 64 davon; benennen Sie das Werkzeug um.</translation>
    </message>
    <message>
        <source>Two tools are called “%1”. Switch one of them off or rename it.</source>
        <translation>Zwei Werkzeuge heißen „%1“. Schalten Sie eines davon ab, oder benennen Sie es um.</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>“name” is missing or has characters other than letters, digits, spaces, “_”, “-” and “.”.</source>
        <translation>„name“ fehlt oder enthält andere Zeichen als Buchstaben, Ziffern, Leerzeichen, „_“, „-“ und „.“.</translation>
    </message>
    <message>
        <source>“api” must be one of %1.</source>
        <translation>„api“ muss einer dieser Werte sein: %1.</translation>
    </message>
    <message>
        <source>“local” must be true or false.</source>
        <translation>„local“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>“local” is true, but the address is not one of this machine (127.0.0.0/8, [::1] or localhost). Remove it or correct the address.</source>
        <translation>„local“ ist true, aber die Adresse gehört nicht zu diesem Rechner (127.0.0.0/8, [::1] oder localhost). Entfernen Sie den Eintrag, oder berichtigen Sie die Adresse.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“base_url” must be an address such as https://api.example.com/v1.</source>
        <translation>„base_url“ muss eine Adresse sein, etwa https://api.example.com/v1.</translation>
    </message>
    <message>
        <source>“base_url” must not hold a user name, a password or a fragment.</source>
        <translation>„base_url“ darf weder Benutzernamen noch Passwort noch Fragment enthalten.</translation>
    </message>
    <message>
        <source>“base_url” may have no query but “api-version”. A key never belongs into an address.</source>
        <translation>„base_url“ darf keine Abfrage außer „api-version“ enthalten. Ein Schlüssel gehört niemals in eine Adresse.</translation>
    </message>
    <message>
        <source>“base_url” is not encrypted. Use https; http is for addresses of this machine only.</source>
        <translation>„base_url“ ist nicht verschlüsselt. Verwenden Sie https; http ist nur für Adressen dieses Rechners da.</translation>
    </message>
    <message>
        <source>“models” must be a list of model names.</source>
        <translation>„models“ muss eine Liste von Modellnamen sein.</translation>
    </message>
    <message>
        <source>providers.json, line %1: %2.</source>
        <translation>providers.json, Zeile %1: %2.</translation>
    </message>
    <message>
        <source>providers.json: there must be a list “providers”.</source>
        <translation>providers.json: Es muss eine Liste „providers“ geben.</translation>
    </message>
    <message>
        <source>providers.json, entry %1</source>
        <translation>providers.json, Eintrag %1</translation>
    </message>
    <message>
        <source>providers.json, entry %1 (“%2”)</source>
        <translation>providers.json, Eintrag %1 („%2“)</translation>
    </message>
    <message>
        <source>an entry must be an object.</source>
        <translation>ein Eintrag muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>an earlier entry has the same name.</source>
        <translation>ein früherer Eintrag hat denselben Namen.</translation>
    </message>
    <message>
        <source>There is no provider “%1” in providers.json any more.</source>
        <translation>In providers.json gibt es keinen Anbieter „%1“ mehr.</translation>
    </message>
    <message>
        <source>“context_tokens” must be a whole number of tokens, such as 32768.</source>
        <translation>„context_tokens“ muss eine ganze Zahl von Token sein, zum Beispiel 32768.</translation>
    </message>
</context>
<context>
    <name>ProviderError</name>
    <message>
        <source>The provider says that the account&apos;s money or quota is used up. Raise it with the provider or choose another one.</source>
        <translation>Der Anbieter meldet, dass das Guthaben oder Kontingent des Kontos aufgebraucht ist. Erhöhen Sie es beim Anbieter, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The provider did not accept the key. Check it in the settings.</source>
        <translation>Der Anbieter hat den Schlüssel nicht angenommen. Prüfen Sie ihn in den Einstellungen.</translation>
    </message>
    <message>
        <source>The provider asks to slow down. Wait a moment and send again.</source>
        <translation>Der Anbieter bittet um weniger Anfragen. Warten Sie einen Moment, und senden Sie erneut.</translation>
    </message>
    <message>
        <source>The provider could not answer just now. Send again in a moment.</source>
        <translation>Der Anbieter konnte gerade nicht antworten. Senden Sie in einem Moment erneut.</translation>
    </message>
    <message>
        <source>The conversation is too long for the model. Start a new one, shorten it or choose a model with a larger context.</source>
        <translation>Das Gespräch ist zu lang für das Modell. Beginnen Sie ein neues, kürzen Sie es, oder wählen Sie ein Modell mit größerem Kontext.</translation>
    </message>
    <message>
        <source>The provider does not allow this with the given key. Check what the key may do.</source>
        <translation>Der Anbieter erlaubt das mit diesem Schlüssel nicht. Prüfen Sie, was der Schlüssel darf.</translation>
    </message>
    <message>
        <source>The provider does not know the model or the address. Check both in providers.json.</source>
        <translation>Der Anbieter kennt das Modell oder die Adresse nicht. Prüfen Sie beides in providers.json.</translation>
    </message>
    <message>
        <source>The request is too large for the provider. Shorten it or start a new conversation.</source>
        <translation>Die Anfrage ist zu groß für den Anbieter. Kürzen Sie sie, oder beginnen Sie ein neues Gespräch.</translation>
    </message>
    <message>
        <source>The provider refused the request.</source>
        <translation>Der Anbieter hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Seine Meldung: %1</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <source>No price is known for this call.</source>
        <translation>Für diesen Aufruf ist kein Preis bekannt.</translation>
    </message>
    <message>
        <source>It was cut off before the provider said what it used.</source>
        <translation>Er brach ab, bevor der Anbieter mitteilte, was er verbraucht hat.</translation>
    </message>
    <message>
        <source>It was tried more than once, and each attempt may have been charged.</source>
        <translation>Er wurde mehr als einmal versucht, und jeder Versuch kann berechnet worden sein.</translation>
    </message>
    <message>
        <source>It was made around midnight and may be counted on the other day.</source>
        <translation>Er geschah um Mitternacht und ist vielleicht dem anderen Tag zugerechnet.</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>Der Vergleich wurde gestoppt.</translation>
    </message>
</context>
<context>
    <name>RedactedCopy</name>
    <message>
        <source>Stopped. No copy was written.</source>
        <translation>Gestoppt. Es wurde keine Kopie geschrieben.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation>Die Datei %1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The file is of another kind than its copy is to be.</source>
        <translation>Die Datei ist von anderer Art, als ihre Kopie sein soll.</translation>
    </message>
    <message>
        <source>a rule for this column</source>
        <translation>eine Regel für diese Spalte</translation>
    </message>
    <message>
        <source>There is no text in this document that could be redacted, so no copy can be made of it.</source>
        <translation>In diesem Dokument gibt es keinen Text, der maskiert werden könnte; daher lässt sich keine Kopie davon anfertigen.</translation>
    </message>
    <message>
        <source>The copy could not be looked through, and was not kept.</source>
        <translation>Die Kopie ließ sich nicht durchsuchen und wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The copy could not be looked through to its end, and was not kept.</source>
        <translation>Die Kopie ließ sich nicht bis zum Ende durchsuchen und wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The copy was not kept: a value that should be gone was still found in it. Export it in another format.</source>
        <translation>Die Kopie wurde nicht behalten: Ein Wert, der daraus verschwunden sein sollte, war noch zu finden. Exportieren Sie sie in einem anderen Format.</translation>
    </message>
    <message>
        <source>The copy could not be written to %1.</source>
        <translation>Die Kopie konnte nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>The copy could not be written to %1: %2</source>
        <translation>Die Kopie konnte nicht nach %1 geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Redactor</name>
    <message>
        <source>There is no detector, so nothing may be sent. Restart the program.</source>
        <translation>Es gibt keine Erkennung, daher darf nichts gesendet werden. Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The detector gave positions that do not fit the text, so nothing was sent. Please report this with the text&apos;s format.</source>
        <translation>Die Erkennung hat Stellen gemeldet, die nicht zum Text passen; daher wurde nichts gesendet. Bitte melden Sie dies und nennen Sie das Format des Textes.</translation>
    </message>
    <message>
        <source>These words look like a placeholder, but a person wrote them.</source>
        <translation>Diese Wörter sehen wie ein Platzhalter aus, aber ein Mensch hat sie geschrieben.</translation>
    </message>
    <message>
        <source>A text could not be written so that its placeholders can be read again, so nothing was sent. Please report this with the text&apos;s format.</source>
        <translation>Ein Text ließ sich nicht so schreiben, dass seine Platzhalter wieder lesbar sind; daher wurde nichts gesendet. Bitte melden Sie dies und nennen Sie das Format des Textes.</translation>
    </message>
    <message>
        <source>The same value was found elsewhere in this conversation.</source>
        <translation>Derselbe Wert wurde an anderer Stelle in diesem Gespräch gefunden.</translation>
    </message>
    <message>
        <source>It has no more general form, so a placeholder stands for it.</source>
        <translation>Es gibt keine allgemeinere Form, daher steht ein Platzhalter dafür.</translation>
    </message>
    <message>
        <source>Beside a placeholder these words would be read as another one.</source>
        <translation>Neben einem Platzhalter würden diese Wörter als ein anderer gelesen.</translation>
    </message>
    <message>
        <source>These words stand for somebody&apos;s value already, but a person wrote them.</source>
        <translation>Diese Worte stehen schon für den Wert einer anderen Person, wurden aber von Hand geschrieben.</translation>
    </message>
    <message>
        <source>Nothing believable can stand for it, so a placeholder does.</source>
        <translation>Dafür gibt es keinen glaubhaften Ersatz, deshalb steht dort ein Platzhalter.</translation>
    </message>
    <message>
        <source>No rule can read this file, so nothing in it was looked for. It goes as it is or not at all.</source>
        <translation>Keine Regel kann diese Datei lesen, daher wurde darin nichts gesucht. Sie geht unverändert hinaus oder gar nicht.</translation>
    </message>
</context>
<context>
    <name>ResponsesCodec</name>
    <message>
        <source>The provider takes no limit below %1 tokens; the limit was raised to that.</source>
        <translation>Der Anbieter nimmt keine Grenze unter %1 Token an; die Grenze wurde darauf angehoben.</translation>
    </message>
</context>
<context>
    <name>ReviewCase</name>
    <message>
        <source>Shape of the answer</source>
        <translation>Form der Antwort</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Tool result</source>
        <translation>Werkzeugergebnis</translation>
    </message>
    <message>
        <source>Name of the call of %1</source>
        <translation>Name im Aufruf von %1</translation>
    </message>
    <message>
        <source>Arguments of %1</source>
        <translation>Argumente von %1</translation>
    </message>
    <message>
        <source>Agent, reasoning</source>
        <translation>Agent, Überlegung</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Angehängte Datei</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Agent, as the provider wrote it</source>
        <translation>Agent, wie der Anbieter es schrieb</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Name von %1</translation>
    </message>
    <message>
        <source>Description of %1</source>
        <translation>Beschreibung von %1</translation>
    </message>
    <message>
        <source>Parameters of %1</source>
        <translation>Parameter von %1</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Tool results</source>
        <translation>Werkzeugergebnisse</translation>
    </message>
    <message>
        <source>Answer format</source>
        <translation>Antwortformat</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>%1, sent as it is</source>
        <translation>%1, unverändert gesendet</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Gedächtnis: %1</translation>
    </message>
    <message>
        <source>Task from the agent “%1”</source>
        <translation>Aufgabe vom Agenten „%1“</translation>
    </message>
</context>
<context>
    <name>ReviewGate</name>
    <message>
        <source>The policy blocks a value in this request. Take it out, or choose another policy.</source>
        <translation>Die Richtlinie sperrt einen Wert in dieser Anfrage. Nehmen Sie ihn heraus, oder wählen Sie eine andere Richtlinie.</translation>
    </message>
    <message>
        <source>The policy keeps a value in this request on this machine. Take it out, or send it to a local model.</source>
        <translation>Nach der Richtlinie bleibt ein Wert dieser Anfrage auf diesem Rechner. Nehmen Sie ihn heraus, oder senden Sie die Anfrage an ein lokales Modell.</translation>
    </message>
    <message>
        <source>The policy forbids sending this request to %1.</source>
        <translation>Die Richtlinie verbietet, diese Anfrage an %1 zu senden.</translation>
    </message>
    <message>
        <source>The review was closed before a decision, so nothing was sent.</source>
        <translation>Die Prüfung wurde vor einer Entscheidung geschlossen; daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>There is no request to review.</source>
        <translation>Es gibt keine Anfrage zu prüfen.</translation>
    </message>
    <message>
        <source>A request with this id is already being reviewed.</source>
        <translation>Eine Anfrage mit dieser Kennung wird bereits geprüft.</translation>
    </message>
    <message>
        <source>This request is not waiting for a review any more.</source>
        <translation>Diese Anfrage wartet nicht mehr auf eine Prüfung.</translation>
    </message>
    <message>
        <source>What was shown is not what would be sent, so it was not signed. Look at the request again.</source>
        <translation>Das Angezeigte ist nicht das, was gesendet würde; daher wurde es nicht unterzeichnet. Sehen Sie sich die Anfrage noch einmal an.</translation>
    </message>
    <message>
        <source>A sample may go to a practice provider on this machine only, so it was not signed.</source>
        <translation>Ein Beispiel darf nur an einen Übungsanbieter auf diesem Rechner gehen; daher wurde es nicht unterzeichnet.</translation>
    </message>
    <message>
        <source>The edit changes nothing.</source>
        <translation>Die Bearbeitung ändert nichts.</translation>
    </message>
    <message>
        <source>The edit is for a part that this request does not have.</source>
        <translation>Die Bearbeitung gilt einem Teil, den diese Anfrage nicht hat.</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>the agent is %1</source>
        <translation>der Agent ist %1</translation>
    </message>
    <message>
        <source>its label is %1</source>
        <translation>ihre Kennzeichnung ist %1</translation>
    </message>
    <message>
        <source>it holds documents of %1</source>
        <translation>sie enthält Dokumente aus %1</translation>
    </message>
    <message>
        <source>values of the type %1 would leave</source>
        <translation>Werte vom Typ %1 würden hinausgehen</translation>
    </message>
    <message>
        <source>it has about %1 tokens</source>
        <translation>sie hat etwa %1 Token</translation>
    </message>
    <message>
        <source>%1 found values would leave</source>
        <translation>%1 gefundene Werte würden hinausgehen</translation>
    </message>
    <message>
        <source>%1 found values stay here</source>
        <translation>%1 gefundene Werte bleiben hier</translation>
    </message>
    <message>
        <source>%1 of the budget is left</source>
        <translation>vom Budget sind %1 übrig</translation>
    </message>
    <message>
        <source>it is %1</source>
        <translation>es ist %1</translation>
    </message>
    <message>
        <source>Route “%1”, rule “%2”: no other rule applies.</source>
        <translation>Route „%1“, Regel „%2“: Keine andere Regel trifft zu.</translation>
    </message>
    <message>
        <source>Route “%1”, rule “%2”: %3.</source>
        <translation>Route „%1“, Regel „%2“: %3.</translation>
    </message>
    <message>
        <source>“%1” failed last time, so “%2” is asked first.</source>
        <translation>„%1“ ist beim letzten Mal fehlgeschlagen, deshalb wird zuerst „%2“ gefragt.</translation>
    </message>
    <message>
        <source>%1 must be a map of &quot;key: value&quot; pairs.</source>
        <translation>%1 muss aus Paaren der Form „Schlüssel: Wert“ bestehen.</translation>
    </message>
    <message>
        <source>a key must be a word.</source>
        <translation>ein Schlüssel muss ein Wort sein.</translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;. Known keys are: %3.</source>
        <translation>%1 hat keinen Schlüssel „%2“. Bekannte Schlüssel sind: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in %2.</source>
        <translation>%2 enthält „%1“ zweimal.</translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation>%1 muss ein Text sein.</translation>
    </message>
    <message>
        <source>%1 must be a list, such as [one, two].</source>
        <translation>%1 muss eine Liste sein, zum Beispiel [eins, zwei].</translation>
    </message>
    <message>
        <source>a target</source>
        <translation>ein Ziel</translation>
    </message>
    <message>
        <source>a target must be written as provider/model, such as anthropic/claude-haiku-5-5.</source>
        <translation>ein Ziel muss in der Form Anbieter/Modell stehen, zum Beispiel anthropic/claude-haiku-5-5.</translation>
    </message>
    <message>
        <source>&quot;fallback&quot; must be a list of targets.</source>
        <translation>„fallback“ muss eine Liste von Zielen sein.</translation>
    </message>
    <message>
        <source>%1 must say {above: …}, {below: …} or both.</source>
        <translation>%1 muss {above: …}, {below: …} oder beides nennen.</translation>
    </message>
    <message>
        <source>%1 must be compared with a whole number.</source>
        <translation>%1 muss mit einer ganzen Zahl verglichen werden.</translation>
    </message>
    <message>
        <source>%1 must be compared with an amount in US dollars, such as 2.50.</source>
        <translation>%1 muss mit einem Betrag in US-Dollar verglichen werden, zum Beispiel 2.50.</translation>
    </message>
    <message>
        <source>&quot;hours&quot; must be written as 08:00-18:00.</source>
        <translation>„hours“ muss in der Form 08:00-18:00 stehen.</translation>
    </message>
    <message>
        <source>&quot;days&quot; must be of: %1.</source>
        <translation>„days“ muss aus diesen bestehen: %1.</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>eine Regel</translation>
    </message>
    <message>
        <source>a rule needs &quot;use&quot;: the provider and model to go to.</source>
        <translation>eine Regel braucht „use“: den Anbieter und das Modell, an die es gehen soll.</translation>
    </message>
    <message>
        <source>a route</source>
        <translation>eine Route</translation>
    </message>
    <message>
        <source>&quot;rules&quot; must be a list.</source>
        <translation>„rules“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>sonst</translation>
    </message>
    <message>
        <source>the route &quot;%1&quot; needs &quot;otherwise&quot;: where a request goes when no rule applies.</source>
        <translation>die Route „%1“ braucht „otherwise“: wohin eine Anfrage geht, wenn keine Regel zutrifft.</translation>
    </message>
    <message>
        <source>routes.yaml</source>
        <translation>routes.yaml</translation>
    </message>
    <message>
        <source>routes.yaml, line %1: %2</source>
        <translation>routes.yaml, Zeile %1: %2</translation>
    </message>
    <message>
        <source>the file is larger than 1 MB; routes are short lists of rules.</source>
        <translation>die Datei ist größer als 1 MB; Routen sind kurze Listen von Regeln.</translation>
    </message>
    <message>
        <source>this is not YAML: %1.</source>
        <translation>dies ist kein YAML: %1.</translation>
    </message>
    <message>
        <source>this is not YAML.</source>
        <translation>dies ist kein YAML.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The detection rules of this program are damaged (%1). Nothing can be sent; install the program again.</source>
        <translation>Die Erkennungsregeln dieses Programms sind beschädigt (%1). Nichts kann gesendet werden; installieren Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>A text is too long to be checked. Nothing was sent; split the text.</source>
        <translation>Ein Text ist zu lang, um geprüft zu werden. Nichts wurde gesendet; teilen Sie den Text auf.</translation>
    </message>
</context>
<context>
    <name>SealedDrafts</name>
    <message>
        <source>What was typed could not be taken away from %1.</source>
        <translation>Das Getippte konnte nicht aus %1 entfernt werden.</translation>
    </message>
    <message>
        <source>What you typed could not be kept in %1. Check the free space and the permissions of the folder.</source>
        <translation>Was Sie getippt haben, konnte nicht in %1 aufgehoben werden. Prüfen Sie den freien Speicherplatz und die Rechte des Ordners.</translation>
    </message>
</context>
<context>
    <name>Sealer</name>
    <message>
        <source>A sealed value could not be opened: it was changed on disk, or it was sealed with another key. Restore the data folder and its key from the same backup.</source>
        <translation>Ein versiegelter Wert ließ sich nicht öffnen: Er wurde auf dem Datenträger verändert oder mit einem anderen Schlüssel versiegelt. Stellen Sie den Datenordner und seinen Schlüssel aus derselben Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The key of the vault must have 32 bytes, but it has %1.</source>
        <translation>Der Schlüssel des Tresors muss 32 Byte haben, er hat aber %1.</translation>
    </message>
    <message>
        <source>There is no memory that the key of the vault could be kept in.</source>
        <translation>Es gibt keinen Speicher, in dem der Schlüssel des Tresors aufbewahrt werden könnte.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>This conversation is not there any more. Start a new one.</source>
        <translation>Dieses Gespräch gibt es nicht mehr. Beginnen Sie ein neues.</translation>
    </message>
    <message>
        <source>This message is not there any more. Open the conversation again.</source>
        <translation>Diese Nachricht gibt es nicht mehr. Öffnen Sie das Gespräch erneut.</translation>
    </message>
    <message>
        <source>“%1” cannot be made: %2. Check that its folder exists and that you may write to it.</source>
        <translation>„%1“ lässt sich nicht anlegen: %2. Prüfen Sie, ob der Ordner vorhanden ist und ob Sie darin schreiben dürfen.</translation>
    </message>
    <message>
        <source>Others can read “%1”, and that cannot be changed. Make it yours alone (mode 600), or set COUNTERSIGN_HOME to another folder.</source>
        <translation>Andere können „%1“ lesen, und das lässt sich nicht ändern. Geben Sie nur sich selbst Zugriff (Modus 600), oder setzen Sie COUNTERSIGN_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing. Install the package libqt6sql6-sqlite.</source>
        <translation>Der SQLite-Treiber von Qt fehlt. Installieren Sie das Paket libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>A stored message has a form that this version of Countersign does not know. Install the newest version.</source>
        <translation>Eine gespeicherte Nachricht hat eine Form, die diese Version von Countersign nicht kennt. Installieren Sie die neueste Version.</translation>
    </message>
    <message>
        <source>“%1” is a database of another program. Move it away and start again, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>„%1“ ist die Datenbank eines anderen Programms. Verschieben Sie sie und starten Sie erneut, oder setzen Sie COUNTERSIGN_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Countersign (format %2, this one knows %3). Install the newer version, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>„%1“ wurde von einer neueren Version von Countersign geschrieben (Format %2, diese kennt %3). Installieren Sie die neuere Version, oder setzen Sie COUNTERSIGN_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The copy “%1” could not be written, so nothing was changed. Check the free space and the permissions of its folder, then try again.</source>
        <translation>Die Kopie „%1“ konnte nicht geschrieben werden; daher wurde nichts geändert. Prüfen Sie den freien Platz und die Rechte ihres Ordners, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Step %1 would leave rows without the row that they belong to.</source>
        <translation>Schritt %1 würde Zeilen ohne die Zeile zurücklassen, zu der sie gehören.</translation>
    </message>
    <message>
        <source>The migration “%1” is not number %2 of its folder.</source>
        <translation>Die Migration „%1“ ist nicht Nummer %2 in ihrem Ordner.</translation>
    </message>
    <message>
        <source>The migration “%1” cannot be read.</source>
        <translation>Die Migration „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There are no migrations in “%1”. Install the program again.</source>
        <translation>In „%1“ gibt es keine Migrationen. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Your own words cannot be read, so nothing is sent. Restore a backup.</source>
        <translation>Ihre eigenen Wörter können nicht gelesen werden; daher wird nichts gesendet. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The disk is full: “%1” could not be written. Nothing was changed. Free some space and try again.</source>
        <translation>Der Datenträger ist voll: „%1“ konnte nicht geschrieben werden. Nichts wurde geändert. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program keeps “%1” locked. Close other windows and commands of Countersign and try again.</source>
        <translation>Ein anderes Programm hält „%1“ gesperrt. Schließen Sie andere Fenster und Befehle von Countersign, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” or its folder may not be written. Change its permissions, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>In „%1“ oder den zugehörigen Ordner darf nicht geschrieben werden. Ändern Sie die Rechte, oder setzen Sie COUNTERSIGN_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Check that its folder exists and that you may read and write it.</source>
        <translation>„%1“ lässt sich nicht öffnen. Prüfen Sie, ob der Ordner vorhanden ist und ob Sie die Datei lesen und schreiben dürfen.</translation>
    </message>
    <message>
        <source>“%1” is not a database of Countersign. Move it away and start again, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>„%1“ ist keine Datenbank von Countersign. Verschieben Sie die Datei und starten Sie erneut, oder setzen Sie COUNTERSIGN_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Keep a copy of it, and put a backup in its place.</source>
        <translation>„%1“ ist beschädigt. Bewahren Sie eine Kopie auf, und setzen Sie eine Sicherung an die Stelle der Datei.</translation>
    </message>
    <message>
        <source>The disk failed while “%1” was read or written. Check the disk and its connection, then try again.</source>
        <translation>Der Datenträger hat beim Lesen oder Schreiben von „%1“ versagt. Prüfen Sie den Datenträger und seine Verbindung, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” refused a change: %2.</source>
        <translation>„%1“ hat eine Änderung abgelehnt: %2.</translation>
    </message>
</context>
<context>
    <name>StreamDecoder</name>
    <message>
        <source>The answer is larger than any answer can be; it was dropped.</source>
        <translation>Die Antwort ist größer, als eine Antwort sein kann; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>A single event of the answer is larger than any event can be; the answer was dropped.</source>
        <translation>Ein einzelnes Ereignis der Antwort ist größer, als ein Ereignis sein kann; die Antwort wurde verworfen.</translation>
    </message>
    <message>
        <source>The answer is not of this API: neither JSON nor an event stream. Check the provider&apos;s address and API in providers.json.</source>
        <translation>Die Antwort entspricht nicht dieser API: Sie ist weder JSON noch ein Ereignisstrom. Prüfen Sie Adresse und API des Anbieters in providers.json.</translation>
    </message>
    <message>
        <source>The answer ended before it was complete. What arrived is kept; send again to get a whole one.</source>
        <translation>Die Antwort endete, bevor sie vollständig war. Was angekommen ist, bleibt erhalten; senden Sie erneut, um eine ganze Antwort zu bekommen.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Search the documents for Marguerite Oyelaran and say which desk should take her claim.</source>
        <translation>Suche in den Dokumenten nach Marguerite Oyelaran und sage, welche Stelle ihren Schadenfall übernehmen soll.</translation>
    </message>
    <message>
        <source>Search the documents for RepairNet and read what came with it.</source>
        <translation>Suche in den Dokumenten nach RepairNet und lies, was dazu eingegangen ist.</translation>
    </message>
    <message>
        <source>List the files and say which claims are still open.</source>
        <translation>Liste die Dateien auf und sage, welche Schadenfälle noch offen sind.</translation>
    </message>
    <message>
        <source>Draft a letter to Käthe Brinkmöller about claim LM-26-00425.</source>
        <translation>Entwirf einen Brief an Käthe Brinkmöller zum Schadenfall LM-26-00425.</translation>
    </message>
    <message>
        <source>Search the documents for the handling guide and read what it says about letters.</source>
        <translation>Suche in den Dokumenten nach „handling guide“ und lies, was dort über Briefe steht.</translation>
    </message>
    <message>
        <source>Search the documents for Philippa Thackeray-Moss and draft an answer to her mail.</source>
        <translation>Suche in den Dokumenten nach Philippa Thackeray-Moss und entwirf eine Antwort auf ihre E-Mail.</translation>
    </message>
</context>
<context>
    <name>ToolWords</name>
    <message>
        <source>not allowed yet</source>
        <translation>noch nicht erlaubt</translation>
    </message>
    <message>
        <source>starts when it is needed</source>
        <translation>startet bei Bedarf</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not isolated</source>
        <translation>nicht isoliert</translation>
    </message>
    <message>
        <source>It is a program that somebody else started on this machine. Countersign only talks to it and cannot confine it.</source>
        <translation>Es ist ein Programm, das jemand anderes auf diesem Rechner gestartet hat. Countersign spricht nur mit ihm und kann es nicht einschränken.</translation>
    </message>
    <message>
        <source>You let it run without a sandbox: it can do whatever you can.</source>
        <translation>Sie lassen ihn ohne Sandbox laufen: Er kann alles tun, was Sie können.</translation>
    </message>
    <message>
        <source>being tried</source>
        <translation>wird erprobt</translation>
    </message>
    <message>
        <source>A canary is trying whether the sandbox of this machine holds.</source>
        <translation>Ein Probeprogramm prüft gerade, ob die Sandbox dieses Rechners hält.</translation>
    </message>
    <message>
        <source>cannot be isolated</source>
        <translation>nicht isolierbar</translation>
    </message>
    <message>
        <source>There is no sandbox on this machine that holds, so the server is not started. Install bubblewrap.</source>
        <translation>Auf diesem Rechner gibt es keine Sandbox, die hält, daher wird der Server nicht gestartet. Installieren Sie bubblewrap.</translation>
    </message>
    <message>
        <source>partly: network</source>
        <translation>teilweise: Netz</translation>
    </message>
    <message>
        <source>It sees only the folders that you chose, but you let it reach the network: what it is given can leave this machine.</source>
        <translation>Er sieht nur die Ordner, die Sie gewählt haben, aber Sie lassen ihn ins Netz: Was er bekommt, kann diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
    <message>
        <source>No network, and it can change only the folders that you chose.</source>
        <translation>Kein Netz, und er kann nur in den Ordnern, die Sie gewählt haben, etwas ändern.</translation>
    </message>
    <message>
        <source>No network, no files of yours but the folders that you chose, and it can change none.</source>
        <translation>Kein Netz, keine Ihrer Dateien außer den Ordnern, die Sie gewählt haben, und er kann darin nichts ändern.</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>changed: set apart</source>
        <translation>geändert: zurückgehalten</translation>
    </message>
    <message>
        <source>new: set apart</source>
        <translation>neu: zurückgehalten</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>nicht mehr angeboten</translation>
    </message>
    <message>
        <source>The server claims: this may destroy something. Nobody has checked what it claims.</source>
        <translation>Der Server behauptet: Dies kann etwas zerstören. Niemand hat geprüft, was er behauptet.</translation>
    </message>
    <message>
        <source>The server claims: this only reads. Nobody has checked what it claims.</source>
        <translation>Der Server behauptet: Dies liest nur. Niemand hat geprüft, was er behauptet.</translation>
    </message>
    <message>
        <source>The server claims: this changes things and destroys nothing. Nobody has checked what it claims.</source>
        <translation>Der Server behauptet: Dies ändert etwas und zerstört nichts. Niemand hat geprüft, was er behauptet.</translation>
    </message>
</context>
<context>
    <name>Toolbox</name>
    <message>
        <source>The file could not be looked up.</source>
        <translation>Die Datei konnte nicht ermittelt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>%1, part %2 of %3</source>
        <translation>%1, Teil %2 von %3</translation>
    </message>
    <message>
        <source>%1, pages %2–%3</source>
        <translation>%1, Seiten %2–%3</translation>
    </message>
    <message>
        <source>list of files in %1</source>
        <translation>Liste der Dateien in %1</translation>
    </message>
    <message>
        <source>list of files</source>
        <translation>Liste der Dateien</translation>
    </message>
    <message>
        <source>%1, 1 row</source>
        <translation>%1, 1 Zeile</translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1, %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 is damaged. Put it aside, and what was allowed is asked for again.</source>
        <translation>%1 ist beschädigt. Legen Sie die Datei beiseite, dann wird erneut gefragt, was erlaubt ist.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Is the disk full?</source>
        <translation>%1 kann nicht geschrieben werden. Ist der Datenträger voll?</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>&quot;%1&quot; may use %2, which is not there or is everything. Choose its folders again.</source>
        <translation>„%1“ darf %2 verwenden; das gibt es nicht, oder es umfasst alles. Wählen Sie die Ordner neu.</translation>
    </message>
    <message>
        <source>Install Node.js (on Debian: the packages nodejs and npm).</source>
        <translation>Installieren Sie Node.js (unter Debian: die Pakete nodejs und npm).</translation>
    </message>
    <message>
        <source>Install uv.</source>
        <translation>Installieren Sie uv.</translation>
    </message>
    <message>
        <source>Install Python (on Debian: the package python3).</source>
        <translation>Installieren Sie Python (unter Debian: das Paket python3).</translation>
    </message>
    <message>
        <source>Install R (on Debian: the package r-base-core).</source>
        <translation>Installieren Sie R (unter Debian: das Paket r-base-core).</translation>
    </message>
    <message>
        <source>Install Docker.</source>
        <translation>Installieren Sie Docker.</translation>
    </message>
    <message>
        <source>Install it, or give its full path.</source>
        <translation>Installieren Sie es, oder geben Sie den vollständigen Pfad an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not started: there is no sandbox on this machine. Install bubblewrap.</source>
        <translation>„%1“ wurde nicht gestartet: Auf diesem Rechner gibt es keine Sandbox. Installieren Sie bubblewrap.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not started: its sandbox could not be made.</source>
        <translation>„%1“ wurde nicht gestartet: Die Sandbox dafür ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The call was stopped.</source>
        <translation>Der Aufruf wurde gestoppt.</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; ran longer than %2 seconds and was ended. It may be allowed more in its schema file (timeout_seconds).</source>
        <translation>Das Werkzeug „%1“ lief länger als %2 Sekunden und wurde beendet. In seiner Schemadatei lässt sich mehr erlauben (timeout_seconds).</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; wrote more than %2 and was ended. It may be allowed more in its schema file (output_kb).</source>
        <translation>Das Werkzeug „%1“ hat mehr als %2 geschrieben und wurde beendet. In seiner Schemadatei lässt sich mehr erlauben (output_kb).</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; could not be started.</source>
        <translation>Das Werkzeug „%1“ konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>What the tool &quot;%1&quot; wrote is not UTF-8 text.</source>
        <translation>Was das Werkzeug „%1“ geschrieben hat, ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; used more than %2 seconds of the processor and was ended. It may be allowed more in its schema file (cpu_seconds).</source>
        <translation>Das Werkzeug „%1“ hat mehr als %2 Sekunden Prozessorzeit verbraucht und wurde beendet. In seiner Schemadatei lässt sich mehr erlauben (cpu_seconds).</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; crashed (signal %2). What it wrote last is in its log.</source>
        <translation>Das Werkzeug „%1“ ist abgestürzt (Signal %2). Was es zuletzt geschrieben hat, steht in seiner Protokolldatei.</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; failed (exit status %2). What it wrote last is in its log.</source>
        <translation>Das Werkzeug „%1“ ist fehlgeschlagen (Exit-Status %2). Was es zuletzt geschrieben hat, steht in seiner Protokolldatei.</translation>
    </message>
    <message>
        <source>What the tool &quot;%1&quot; wrote is not the JSON that its schema file promises.</source>
        <translation>Was das Werkzeug „%1“ geschrieben hat, ist nicht das JSON, das seine Schemadatei verspricht.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>A tool&apos;s name has letters, digits, _ and -, at most 48 of them. Choose another one.</source>
        <translation>Der Name eines Werkzeugs besteht aus Buchstaben, Ziffern, _ und -, höchstens 48 davon. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>There is a file %1 already. Choose another name.</source>
        <translation>Es gibt bereits eine Datei %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 could not be read again.</source>
        <translation>%1 konnte nicht erneut gelesen werden.</translation>
    </message>
    <message>
        <source>It may use the folder &quot;%1&quot;, which is not in the workspace.</source>
        <translation>Es darf den Ordner „%1“ verwenden, der nicht im Arbeitsbereich liegt.</translation>
    </message>
    <message>
        <source>It may write to the folder that the tools lie in, which would let it change them.</source>
        <translation>Es darf in den Ordner schreiben, in dem die Werkzeuge liegen, und könnte sie so ändern.</translation>
    </message>
    <message>
        <source>Its name has other characters than letters, digits, _ and -, or more than 48. Rename its files.</source>
        <translation>Sein Name enthält andere Zeichen als Buchstaben, Ziffern, _ und - oder mehr als 48. Benennen Sie seine Dateien um.</translation>
    </message>
    <message>
        <source>Beside %1 there has to be exactly one program of the same name.</source>
        <translation>Neben %1 muss genau ein Programm desselben Namens liegen.</translation>
    </message>
    <message>
        <source>%1 is no JSON object (look at character %2), or larger than 256 kB.</source>
        <translation>%1 ist kein JSON-Objekt (siehe Zeichen %2) oder größer als 256 kB.</translation>
    </message>
    <message>
        <source>The schema in %1 does not say &quot;type&quot;: &quot;object&quot;.</source>
        <translation>Im Schema in %1 fehlt &quot;type&quot;: &quot;object&quot;.</translation>
    </message>
    <message>
        <source>The program %1 is not there, or cannot be read.</source>
        <translation>Das Programm %1 ist nicht vorhanden oder kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is not executable. Allow it to be run in its properties, or with &quot;chmod +x&quot;.</source>
        <translation>%1 ist nicht ausführbar. Erlauben Sie das Ausführen in den Eigenschaften oder mit „chmod +x“.</translation>
    </message>
    <message>
        <source>%1 does not say in its first line what runs it, such as &quot;#!/usr/bin/env python3&quot;.</source>
        <translation>%1 sagt in der ersten Zeile nicht, womit es ausgeführt wird, zum Beispiel „#!/usr/bin/env python3“.</translation>
    </message>
    <message>
        <source>The lines of %1 end as on Windows. Save it with line ends of Unix.</source>
        <translation>Die Zeilen von %1 enden wie unter Windows. Speichern Sie die Datei mit Unix-Zeilenenden.</translation>
    </message>
    <message>
        <source>%1 needs &quot;%2&quot;, which is not installed for all users of this machine. %3</source>
        <translation>%1 braucht „%2“, das nicht für alle Benutzer dieses Rechners installiert ist. %3</translation>
    </message>
    <message>
        <source>It may read: %1.</source>
        <translation>Es darf lesen: %1.</translation>
    </message>
    <message>
        <source>It may change files in: %1.</source>
        <translation>Es darf Dateien ändern in: %1.</translation>
    </message>
    <message>
        <source>It may use the network.</source>
        <translation>Es darf das Netz verwenden.</translation>
    </message>
    <message>
        <source>It cannot use the network.</source>
        <translation>Es kann das Netz nicht verwenden.</translation>
    </message>
    <message>
        <source>It asks the PostgreSQL database %1 at %2, port %3, as the user %4.</source>
        <translation>Es befragt die PostgreSQL-Datenbank %1 auf %2, Port %3, als Benutzer %4.</translation>
    </message>
    <message>
        <source>It is given the variable %1 as the password.</source>
        <translation>Als Passwort bekommt es die Variable %1.</translation>
    </message>
    <message>
        <source>This statement may change data.</source>
        <translation>Diese Anweisung kann Daten ändern.</translation>
    </message>
    <message>
        <source>It can only read.</source>
        <translation>Es kann nur lesen.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is no text that can be edited here.</source>
        <translation>%1 ist kein Text, der sich hier bearbeiten lässt.</translation>
    </message>
    <message>
        <source>%1 does not lie in the folder tools of the workspace, so it is not changed here.</source>
        <translation>%1 liegt nicht im Ordner tools des Arbeitsbereichs und wird daher hier nicht geändert.</translation>
    </message>
    <message>
        <source>It may write to the folder &quot;%1&quot; of the workspace, which would let it change what the agents may do.</source>
        <translation>Es darf in den Ordner „%1“ des Arbeitsbereichs schreiben und könnte so ändern, was die Agenten dürfen.</translation>
    </message>
    <message>
        <source>It may write to the folder of %1, which would let it change what is sent where.</source>
        <translation>Es darf in den Ordner von %1 schreiben und könnte so ändern, was wohin gesendet wird.</translation>
    </message>
</context>
<context>
    <name>Triggers</name>
    <message>
        <source>The text scanner could not be started (%1). Nothing can be sent.</source>
        <translation>Die Textprüfung konnte nicht gestartet werden (%1). Nichts kann gesendet werden.</translation>
    </message>
</context>
<context>
    <name>Truncation</name>
    <message>
        <source>the instructions</source>
        <translation>die Anweisungen</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>die Datei %1</translation>
    </message>
    <message>
        <source>a result of %1</source>
        <translation>ein Ergebnis von %1</translation>
    </message>
    <message>
        <source>an earlier answer</source>
        <translation>eine frühere Antwort</translation>
    </message>
    <message>
        <source>your message “%1”</source>
        <translation>Ihre Nachricht „%1“</translation>
    </message>
    <message>
        <source>The model did not read all of this request: at least %1 tokens were sent, and the server read %2. It dropped the beginning without a word, because its context is too small. Lost, whole or in part: %3. Give the server a larger context, or shorten the conversation.</source>
        <translation>Das Modell hat diese Anfrage nicht vollständig gelesen: Mindestens %1 Token wurden gesendet, und der Server hat %2 gelesen. Er hat den Anfang ohne Hinweis weggelassen, weil sein Kontext zu klein ist. Ganz oder teilweise verloren: %3. Geben Sie dem Server einen größeren Kontext, oder kürzen Sie das Gespräch.</translation>
    </message>
</context>
<context>
    <name>UsageExport</name>
    <message>
        <source>The amounts are in %1. Only exports in US dollars can be compared.</source>
        <translation>Die Beträge sind in %1 angegeben. Nur Exporte in US-Dollar lassen sich vergleichen.</translation>
    </message>
    <message>
        <source>The columns of this file are not those of a usage or cost export of Anthropic, OpenAI or Google Cloud. Export it as CSV from the provider&apos;s console.</source>
        <translation>Die Spalten dieser Datei sind nicht die eines Nutzungs- oder Kostenexports von Anthropic, OpenAI oder Google Cloud. Exportieren Sie ihn als CSV aus der Konsole des Anbieters.</translation>
    </message>
    <message>
        <source>The amounts of %1 add up to more than can be counted.</source>
        <translation>Die Beträge von %1 ergeben zusammen mehr, als sich zählen lässt.</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>Another copy of the program keeps writing to this conversation, so nothing was replaced. Close it there and try again.</source>
        <translation>Ein weiteres laufendes Countersign schreibt ständig in dieses Gespräch; daher wurde nichts ersetzt. Schließen Sie es dort, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 number %2 has no value yet.</source>
        <translation>%1 Nummer %2 hat noch keinen Wert.</translation>
    </message>
    <message>
        <source>A placeholder belongs to a conversation, but none was named.</source>
        <translation>Ein Platzhalter gehört zu einem Gespräch, aber es wurde keines genannt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the type of a value: use capital letters and underscores, such as PROJECT_NAME, without a digit at the end.</source>
        <translation>„%1“ kann nicht der Typ eines Wertes sein: Verwenden Sie Großbuchstaben und Unterstriche wie in PROJECT_NAME, ohne Ziffer am Ende.</translation>
    </message>
    <message>
        <source>An empty value cannot have a placeholder.</source>
        <translation>Ein leerer Wert kann keinen Platzhalter haben.</translation>
    </message>
    <message>
        <source>A found value holds half of a character and cannot be replaced safely. Remove the broken character from the text.</source>
        <translation>Ein gefundener Wert enthält ein halbes Zeichen und kann nicht sicher ersetzt werden. Entfernen Sie das fehlerhafte Zeichen aus dem Text.</translation>
    </message>
    <message>
        <source>This conversation has no value for %1.</source>
        <translation>Dieses Gespräch hat keinen Wert für %1.</translation>
    </message>
    <message>
        <source>Only a placeholder&apos;s type and number can be kept free.</source>
        <translation>Nur Typ und Nummer eines Platzhalters können freigehalten werden.</translation>
    </message>
    <message>
        <source>Values can be copied only into a conversation that has none.</source>
        <translation>Werte können nur in ein Gespräch kopiert werden, das noch keine hat.</translation>
    </message>
</context>
<context>
    <name>VaultGuard</name>
    <message>
        <source>The value behind %1 stands in %2 at byte %3, so nothing was sent. Open the request in review and mask the value there, or allow it.</source>
        <translation>Der Wert hinter %1 steht noch in der Anfrage (Stelle: %2, Byte %3); daher wurde nichts gesendet. Öffnen Sie die Anfrage in der Prüfung, und maskieren Sie den Wert dort, oder lassen Sie ihn zu.</translation>
    </message>
    <message>
        <source>the body of the request</source>
        <translation>der Rumpf der Anfrage</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>die Adresse</translation>
    </message>
    <message>
        <source>a header of the request</source>
        <translation>ein Kopffeld der Anfrage</translation>
    </message>
    <message>
        <source>the bytes</source>
        <translation>die Bytes</translation>
    </message>
</context>
<context>
    <name>VaultTable</name>
    <message>
        <source>The vault is empty: nothing was replaced by a placeholder yet.</source>
        <translation>Der Tresor ist leer: Noch wurde nichts durch einen Platzhalter ersetzt.</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>The calculation was stopped.</source>
        <translation>Die Berechnung wurde gestoppt.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>~%1 tokens</source>
        <translation>~%1 Token</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>keine Kosten</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 heute</translation>
    </message>
    <message numerus="yes">
        <source>≥ %1 today, %n unpriced</source>
        <translation>
            <numerusform>≥ %1 heute, %n ohne Preis</numerusform>
            <numerusform>≥ %1 heute, %n ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to the first token</source>
        <translation>%1 bis zum ersten Token</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 from cache</source>
        <translation>%1 aus dem Cache</translation>
    </message>
    <message>
        <source>%1 written to cache</source>
        <translation>%1 in den Cache geschrieben</translation>
    </message>
    <message>
        <source>%1 tokens in</source>
        <translation>%1 Eingabe-Token</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 Ausgabe</translation>
    </message>
    <message>
        <source>%1 reasoning</source>
        <translation>%1 Überlegung</translation>
    </message>
    <message>
        <source>tokens not reported</source>
        <translation>Token nicht gemeldet</translation>
    </message>
    <message>
        <source>Practice — no model, nothing leaves this machine</source>
        <translation>Übung – kein Modell, nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Local model — nothing leaves this machine</source>
        <translation>Lokales Modell – nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Leaves to %1 after you sign</source>
        <translation>Geht an %1 hinaus, nachdem Sie unterzeichnet haben</translation>
    </message>
    <message>
        <source>Leaves to %1; you sign what has open findings</source>
        <translation>Geht an %1 hinaus; Sie unterzeichnen, was offene Funde hat</translation>
    </message>
    <message>
        <source>Leaves to %1 without asking</source>
        <translation>Geht ohne Nachfrage an %1 hinaus</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>leaves as it is</source>
        <translation>geht unverändert hinaus</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation>Ersatzwert</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>maskiert</translation>
    </message>
    <message>
        <source>generalised</source>
        <translation>verallgemeinert</translation>
    </message>
    <message>
        <source>must stay local</source>
        <translation>muss lokal bleiben</translation>
    </message>
    <message>
        <source>blocks the request</source>
        <translation>sperrt die Anfrage</translation>
    </message>
    <message>
        <source>Leaves to where the route says, after you sign</source>
        <translation>Geht an das Ziel der Route hinaus, nachdem Sie unterzeichnet haben</translation>
    </message>
    <message>
        <source>Leaves to where the route says; you sign what has open findings</source>
        <translation>Geht an das Ziel der Route hinaus; Sie unterzeichnen, was offene Funde hat</translation>
    </message>
    <message>
        <source>Leaves to where the route says, without asking</source>
        <translation>Geht ohne Nachfrage an das Ziel der Route hinaus</translation>
    </message>
</context>
<context>
    <name>WorkerRun</name>
    <message>
        <source>The program that reads documents is missing. Install Countersign again.</source>
        <translation>Das Programm, das Dokumente liest, fehlt. Installieren Sie Countersign neu.</translation>
    </message>
    <message>
        <source>The program that reads documents could not be started. Try again.</source>
        <translation>Das Programm, das Dokumente liest, konnte nicht gestartet werden. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file is too large for this.</source>
        <translation>Die Datei ist dafür zu groß.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>This took longer than the %1 seconds that are allowed and was stopped.</source>
        <translation>Dies dauerte länger als die erlaubten %1 Sekunden und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The file is damaged, or needs more time or memory than is allowed.</source>
        <translation>Die Datei ist beschädigt oder braucht mehr Zeit oder Speicher als erlaubt.</translation>
    </message>
    <message>
        <source>The file is encrypted. Open it with its password, save it without one, and try again.</source>
        <translation>Die Datei ist verschlüsselt. Öffnen Sie sie mit ihrem Passwort, speichern Sie sie ohne Passwort, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is more text in the file than can be redacted at once. Split it.</source>
        <translation>Die Datei enthält mehr Text, als auf einmal maskiert werden kann. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>The file is made to break readers, and is not copied.</source>
        <translation>Die Datei ist dazu gemacht, Leseprogramme zum Absturz zu bringen, und wird nicht kopiert.</translation>
    </message>
    <message>
        <source>Not all of the file can be read, so it cannot be copied safely. Open it, save it again, and try once more.</source>
        <translation>Nicht die ganze Datei ist lesbar, daher lässt sie sich nicht sicher kopieren. Öffnen Sie sie, speichern Sie sie neu, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. The old file is unchanged.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Die alte Datei ist unverändert.</translation>
    </message>
    <message>
        <source>There is no workspace folder %1. Make it, or choose another with --workspace.</source>
        <translation>Es gibt keinen Arbeitsbereichsordner %1. Legen Sie ihn an, oder wählen Sie mit --workspace einen anderen.</translation>
    </message>
    <message>
        <source>This build holds no sample workspace. Choose a folder of your own with --workspace.</source>
        <translation>Diese Programmfassung enthält keinen Beispiel-Arbeitsbereich. Wählen Sie mit --workspace einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>The sample workspace cannot be written to %1. Check that there is room and that you may write there.</source>
        <translation>Der Beispiel-Arbeitsbereich kann nicht nach %1 geschrieben werden. Prüfen Sie, ob dort Platz ist und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>The workspace %1 has no agents. Put a file NAME.agent.md into its folder &quot;agents&quot;.</source>
        <translation>Der Arbeitsbereich %1 hat keine Agenten. Legen Sie eine Datei NAME.agent.md in seinen Ordner „agents“.</translation>
    </message>
    <message>
        <source>There is no agent &quot;%1&quot; in %2. It has: %3.</source>
        <translation>Es gibt keinen Agenten „%1“ in %2. Vorhanden sind: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an agent&apos;s file.</source>
        <translation>„%1“ kann nicht der Dateiname eines Agenten sein.</translation>
    </message>
    <message>
        <source>The agent could not be saved to %1: %2. The old file is unchanged.</source>
        <translation>Der Agent konnte nicht in %1 gesichert werden: %2. Die alte Datei ist unverändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a policy.</source>
        <translation>„%1“ ist nicht der Name einer Richtlinie.</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot;. The workspace and the program have: %2.</source>
        <translation>Es gibt keine Richtlinie „%1“. Der Arbeitsbereich und das Programm haben: %2.</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot; any more.</source>
        <translation>Es gibt keine Richtlinie „%1“ mehr.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a policy. Use letters, digits, spaces, &quot;_&quot;, &quot;-&quot; and &quot;.&quot;.</source>
        <translation>„%1“ kann nicht der Name einer Richtlinie sein. Verwenden Sie Buchstaben, Ziffern, Leerzeichen, „_“, „-“ und „.“.</translation>
    </message>
    <message>
        <source>The policy &quot;%1&quot; could not be removed: %2.</source>
        <translation>Die Richtlinie „%1“ konnte nicht entfernt werden: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no route in %1. Write one on the page Settings, Routes, or into routes.yaml.</source>
        <translation>In %1 gibt es keine Route. Schreiben Sie eine auf der Seite „Einstellungen“ unter „Routen“ oder in routes.yaml.</translation>
    </message>
    <message>
        <source>There is no route &quot;%1&quot;. routes.yaml has: %2.</source>
        <translation>Es gibt keine Route „%1“. In routes.yaml stehen: %2.</translation>
    </message>
    <message>
        <source>None of the providers that the route &quot;%1&quot; names is in providers.json.</source>
        <translation>Keiner der Anbieter, die die Route „%1“ nennt, steht in providers.json.</translation>
    </message>
    <message>
        <source>The route &quot;%1&quot; names providers without a key: %2. Add a key in the settings.</source>
        <translation>Die Route „%1“ nennt Anbieter ohne Schlüssel: %2. Fügen Sie in den Einstellungen einen Schlüssel hinzu.</translation>
    </message>
</context>
<context>
    <name>countersign</name>
    <message>
        <source>Stopped by you. What had arrived by then is kept.</source>
        <translation>Von Ihnen angehalten. Was bis dahin angekommen war, bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>The agent&apos;s time limit of %n second(s) was reached.</source>
        <translation>
            <numerusform>Die Zeitgrenze des Agenten von %n Sekunde wurde erreicht.</numerusform>
            <numerusform>Die Zeitgrenze des Agenten von %n Sekunden wurde erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>countersign::AboutSection</name>
    <message>
        <source>Countersign %1</source>
        <translation>Countersign %1</translation>
    </message>
    <message>
        <source>Qt %1, KSyntaxHighlighting, QCoro, QtKeychain, libsodium, Vectorscan, libphonenumber, SQLite, Poppler, GMime, Gumbo, libarchive, uchardet, yaml-cpp, libseccomp and bubblewrap.</source>
        <translation>Qt %1, KSyntaxHighlighting, QCoro, QtKeychain, libsodium, Vectorscan, libphonenumber, SQLite, Poppler, GMime, Gumbo, libarchive, uchardet, yaml-cpp, libseccomp und bubblewrap.</translation>
    </message>
    <message>
        <source>Open the first-start page</source>
        <translation>Seite für den ersten Start öffnen</translation>
    </message>
    <message>
        <source>The three ways to begin; nothing is lost</source>
        <translation>Die drei Wege zum Einstieg; nichts geht verloren</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>Über Qt</translation>
    </message>
    <message>
        <source>Shows every request before it leaves this machine, with what was masked in it, and sends it only when it is signed. There is no account and no telemetry, and the program never looks for updates by itself.</source>
        <translation>Zeigt jede Anfrage, bevor sie diesen Rechner verlässt, mit allem, was darin maskiert wurde, und sendet sie erst, wenn sie unterzeichnet ist. Es gibt kein Konto und keine Telemetrie, und das Programm sucht nie von selbst nach Aktualisierungen.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. The text is in the file LICENSE that comes with it.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Der Text steht in der mitgelieferten Datei LICENSE.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>The file README.md that comes with the program has a tour, and docs/ has more. F1 shows all keys.</source>
        <translation>Die mitgelieferte Datei README.md enthält einen Rundgang, mehr steht in docs/. F1 zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Erstellt mit</translation>
    </message>
</context>
<context>
    <name>countersign::AgentDocument</name>
    <message>
        <source>What you typed until %1 and did not save is here again.</source>
        <translation>Was Sie bis %1 geschrieben und nicht gesichert haben, ist wieder da.</translation>
    </message>
    <message>
        <source>The file was changed outside in the same lines. Choose first which text is to stay.</source>
        <translation>Die Datei wurde außerhalb in denselben Zeilen geändert. Wählen Sie zuerst, welcher Text bleiben soll.</translation>
    </message>
    <message>
        <source>The file was removed outside. Saving writes it again.</source>
        <translation>Die Datei wurde außerhalb entfernt. Sichern schreibt sie wieder.</translation>
    </message>
    <message>
        <source>The file was changed outside. Those changes and yours are both in the text now; nothing is saved yet.</source>
        <translation>Die Datei wurde außerhalb geändert. Jene Änderungen und Ihre stehen jetzt beide im Text; noch ist nichts gesichert.</translation>
    </message>
    <message>
        <source>The file was changed outside; this is its text now. Undo brings yours back.</source>
        <translation>Die Datei wurde außerhalb geändert; dies ist jetzt ihr Text. Rückgängig holt Ihren zurück.</translation>
    </message>
</context>
<context>
    <name>countersign::AgentForm</name>
    <message>
        <source>%1 (not in this workspace)</source>
        <translation>%1 (nicht in diesem Arbeitsbereich)</translation>
    </message>
    <message>
        <source>%1
not in this version: left out of a run</source>
        <translation>%1
nicht in dieser Version: wird bei einem Lauf weggelassen</translation>
    </message>
    <message>
        <source>%1
stands for %2</source>
        <translation>%1
steht für %2</translation>
    </message>
    <message>
        <source>%1 (not in the library)</source>
        <translation>%1 (nicht in der Bibliothek)</translation>
    </message>
    <message>
        <source>%1 &lt;a href=&quot;%2&quot;&gt;Line %2&lt;/a&gt;</source>
        <translation>%1 &lt;a href=&quot;%2&quot;&gt;Zeile %2&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>Probleme der Datei</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>What people call the agent</source>
        <translation>Wie der Agent genannt wird</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>One sentence for those who choose an agent</source>
        <translation>Ein Satz für alle, die einen Agenten auswählen</translation>
    </message>
    <message>
        <source>What the agent is, what it gets, how it should work and what its answer should look like</source>
        <translation>Was der Agent ist, was er bekommt, wie er arbeiten soll und wie seine Antwort aussehen soll</translation>
    </message>
    <message>
        <source>&amp;Instructions</source>
        <translation>&amp;Anweisungen</translation>
    </message>
    <message>
        <source>the one that is chosen in the header</source>
        <translation>das in der Kopfzeile gewählte</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>What the agent may do. Each result is redacted before it leaves.</source>
        <translation>Was der Agent tun darf. Jedes Ergebnis wird maskiert, bevor es hinausgeht.</translation>
    </message>
    <message>
        <source>D&amp;ocuments</source>
        <translation>&amp;Dokumente</translation>
    </message>
    <message>
        <source>&amp;Redaction policy</source>
        <translation>Maskierungs&amp;richtlinie</translation>
    </message>
    <message>
        <source>What happens to names, numbers and other values before a request leaves</source>
        <translation>Was mit Namen, Nummern und anderen Werten geschieht, bevor eine Anfrage hinausgeht</translation>
    </message>
    <message>
        <source>Every request is held for you</source>
        <translation>Jede Anfrage wird für Sie angehalten</translation>
    </message>
    <message>
        <source>Requests with open findings are held for you</source>
        <translation>Anfragen mit offenen Funden werden für Sie angehalten</translation>
    </message>
    <message>
        <source>Nothing is held; the policy may forbid this</source>
        <translation>Nichts wird angehalten; die Richtlinie kann dies verbieten</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>Limits of one run</source>
        <translation>Grenzen eines Laufs</translation>
    </message>
    <message>
        <source>A shape for the answer (output_schema) is written in the source.</source>
        <translation>Eine Form für die Antwort (output_schema) wird im Quelltext geschrieben.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>All documents of the library</source>
        <translation>Alle Dokumente der Bibliothek</translation>
    </message>
    <message>
        <source>Folders and files that the agent may read</source>
        <translation>Ordner und Dateien, die der Agent lesen darf</translation>
    </message>
    <message>
        <source>Another folder or file, then Return</source>
        <translation>Weiterer Ordner oder Datei, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Another folder or file that the agent may read</source>
        <translation>Weiterer Ordner oder weitere Datei, die der Agent lesen darf</translation>
    </message>
    <message>
        <source>Most requests</source>
        <translation>Höchstzahl der Anfragen</translation>
    </message>
    <message>
        <source> requests at most</source>
        <translation> Anfragen höchstens</translation>
    </message>
    <message>
        <source>Most money, in US dollars</source>
        <translation>Höchstbetrag in US-Dollar</translation>
    </message>
    <message>
        <source>no limit of cost</source>
        <translation>keine Kostengrenze</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>Most tokens of one answer</source>
        <translation>Höchstzahl der Token einer Antwort</translation>
    </message>
    <message>
        <source>no limit of tokens</source>
        <translation>keine Tokengrenze</translation>
    </message>
    <message>
        <source> tokens an answer</source>
        <translation> Token je Antwort</translation>
    </message>
    <message>
        <source>Most seconds</source>
        <translation>Höchstzahl der Sekunden</translation>
    </message>
    <message>
        <source>no limit of time</source>
        <translation>keine Zeitgrenze</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>not isolated</source>
        <translation>nicht isoliert</translation>
    </message>
    <message>
        <source>in a sandbox, reaches the network</source>
        <translation>in einer Sandbox, erreicht das Netz</translation>
    </message>
    <message>
        <source>in a sandbox, no network</source>
        <translation>in einer Sandbox, kein Netz</translation>
    </message>
    <message>
        <source>%1 · %2
%3</source>
        <translation>%1 · %2
%3</translation>
    </message>
    <message>
        <source>%1
no tool that you approved: left out of a run; see the settings under Tools</source>
        <translation>%1
kein Werkzeug, das Sie freigegeben haben: wird bei einem Lauf weggelassen; siehe Einstellungen unter „Werkzeuge“</translation>
    </message>
    <message>
        <source>built in, reaches servers on this machine</source>
        <translation>eingebaut, erreicht Server auf diesem Rechner</translation>
    </message>
    <message>
        <source>built in, no network</source>
        <translation>eingebaut, kein Netz</translation>
    </message>
    <message>
        <source>a program of the workspace, in a sandbox, reaches the network</source>
        <translation>ein Programm des Arbeitsbereichs, in einer Sandbox, erreicht das Netz</translation>
    </message>
    <message>
        <source>a program of the workspace, in a sandbox, no network</source>
        <translation>ein Programm des Arbeitsbereichs, in einer Sandbox, kein Netz</translation>
    </message>
    <message>
        <source>%1
no agent of this workspace that can be run: left out</source>
        <translation>%1
kein Agent dieses Arbeitsbereichs, der ausgeführt werden kann: weggelassen</translation>
    </message>
    <message>
        <source>The usual: real values, placeholders where it can reach a network</source>
        <translation>Wie üblich: echte Werte, Platzhalter, wo es ein Netz erreichen kann</translation>
    </message>
    <message>
        <source>The usual for this tool: placeholders</source>
        <translation>Wie für dieses Werkzeug üblich: Platzhalter</translation>
    </message>
    <message>
        <source>The usual for this tool: real values</source>
        <translation>Wie für dieses Werkzeug üblich: echte Werte</translation>
    </message>
    <message>
        <source>You said: real values always. As&amp;k again</source>
        <translation>Sie sagten: immer echte Werte. &amp;Erneut fragen</translation>
    </message>
    <message>
        <source>You said: never real values. As&amp;k again</source>
        <translation>Sie sagten: nie echte Werte. &amp;Erneut fragen</translation>
    </message>
    <message>
        <source>Where the model writes a placeholder, %1 &amp;gets</source>
        <translation>Wo das Modell einen Platzhalter &amp;schreibt, bekommt %1</translation>
    </message>
    <message>
        <source>Where the model writes a placeholder, the chosen tool &amp;gets</source>
        <translation>Wo das Modell einen Platzhalter &amp;schreibt, bekommt das gewählte Werkzeug</translation>
    </message>
    <message>
        <source>By the rules of this route</source>
        <translation>Nach den Regeln dieser Route</translation>
    </message>
    <message>
        <source>provider/model, such as anthropic/claude-sonnet-4-5, or route: and the name of a route, which chooses for each request</source>
        <translation>provider/model, zum Beispiel anthropic/claude-sonnet-4-5, oder route: und der Name einer Route, die für jede Anfrage wählt</translation>
    </message>
    <message>
        <source>triage, letters</source>
        <translation>Triage, Briefe</translation>
    </message>
    <message>
        <source>Task la&amp;bels</source>
        <translation>Aufgaben&amp;kennzeichen</translation>
    </message>
    <message>
        <source>What kind of task this is, in words that rules of routes ask for, with commas between them</source>
        <translation>Welche Art von Aufgabe dies ist, in Wörtern, nach denen die Regeln von Routen fragen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Agents that it may call</source>
        <translation>A&amp;genten, die er aufrufen darf</translation>
    </message>
    <message>
        <source>Each works in a conversation of its own, with its own rules; every request of it is held for you as its own file says.</source>
        <translation>Jeder arbeitet in einem eigenen Gespräch nach eigenen Regeln; jede seiner Anfragen wird für Sie so angehalten, wie es seine eigene Datei sagt.</translation>
    </message>
    <message>
        <source>Tools that the agent may use</source>
        <translation>Werkzeuge, die der Agent verwenden darf</translation>
    </message>
    <message>
        <source>Values that were hidden from the model stand for something again only where you let them.</source>
        <translation>Werte, die vor dem Modell verborgen wurden, werden nur dort wieder eingesetzt, wo Sie es zulassen.</translation>
    </message>
    <message>
        <source>Real values</source>
        <translation>Echte Werte</translation>
    </message>
    <message>
        <source>Placeholders, as the model wrote them</source>
        <translation>Platzhalter, wie das Modell sie geschrieben hat</translation>
    </message>
    <message>
        <source>What you say at each call: it is shown to you both ways</source>
        <translation>Was Sie bei jedem Aufruf sagen: Er wird Ihnen auf beide Arten gezeigt</translation>
    </message>
    <message>
        <source>Forgets it: the next call of this tool is shown to you both ways again</source>
        <translation>Vergisst dies: Der nächste Aufruf dieses Werkzeugs wird Ihnen wieder auf beide Arten gezeigt</translation>
    </message>
    <message>
        <source>It could not be written down, and holds until the program ends.</source>
        <translation>Es ließ sich nicht aufschreiben und gilt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Agents that it may call</source>
        <translation>Agenten, die er aufrufen darf</translation>
    </message>
    <message>
        <source>There is no other agent in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen anderen Agenten.</translation>
    </message>
</context>
<context>
    <name>countersign::AgentPanel</name>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>F2 renames the file, Ctrl+D copies it, Delete deletes it with a way back.</source>
        <translation>F2 benennt die Datei um, Strg+D kopiert sie, Entf löscht sie; das Löschen lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Neuer Agent</translation>
    </message>
    <message>
        <source>Begin an agent from a template</source>
        <translation>Einen Agenten aus einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, Kopie</translation>
    </message>
    <message>
        <source> copy</source>
        <translation> Kopie</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Copy to a new agent</source>
        <translation>In einen neuen Agenten &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Rename the file</source>
        <translation>Datei &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>countersign::AgentsModel</name>
    <message>
        <source>%1, broken: %2</source>
        <translation>%1, fehlerhaft: %2</translation>
    </message>
</context>
<context>
    <name>countersign::AnswersView</name>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>1 of 5: useless</source>
        <translation>1 von 5: unbrauchbar</translation>
    </message>
    <message>
        <source>5 of 5: could not be better</source>
        <translation>5 von 5: könnte nicht besser sein</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation>%1 von 5</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ihre Notiz</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>Mit dieser weitermachen</translation>
    </message>
    <message>
        <source>Opens its conversation on the page Run, with this model and policy</source>
        <translation>Öffnet ihr Gespräch auf der Seite „Lauf“, mit diesem Modell und dieser Richtlinie</translation>
    </message>
    <message>
        <source>What left</source>
        <translation>Was hinausging</translation>
    </message>
    <message>
        <source>Shows exactly the bytes that left, in the ledger</source>
        <translation>Zeigt im Journal genau die Bytes, die hinausgingen</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Antwort von %1</translation>
    </message>
    <message>
        <source>No answer. Why stands here when all are rated.</source>
        <translation>Keine Antwort. Warum, steht hier, sobald alle bewertet sind.</translation>
    </message>
    <message>
        <source>Rate it to see who wrote it.</source>
        <translation>Bewerten Sie die Antwort, um zu sehen, von wem sie ist.</translation>
    </message>
    <message>
        <source>On its way …</source>
        <translation>Unterwegs …</translation>
    </message>
    <message>
        <source>What it saw: …</source>
        <translation>Was das Modell sah: …</translation>
    </message>
    <message>
        <source>What it saw:
%1</source>
        <translation>Was das Modell sah:
%1</translation>
    </message>
    <message>
        <source>Rate %1: %2 of 5</source>
        <translation>%1 bewerten: %2 von 5</translation>
    </message>
    <message>
        <source>Your note about %1</source>
        <translation>Ihre Notiz zu %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Mit %1 weitermachen</translation>
    </message>
    <message>
        <source>What left to %1</source>
        <translation>Was an %1 hinausging</translation>
    </message>
</context>
<context>
    <name>countersign::AppearanceSection</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The language changes when Countersign is started again.</source>
        <translation>Die Sprache ändert sich beim nächsten Start von Countersign.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>These belong to this machine, not to the workspace.</source>
        <translation>Diese Angaben gehören zu diesem Rechner, nicht zum Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How much room there is between rows, fields and messages</source>
        <translation>Wie viel Raum zwischen Zeilen, Feldern und Nachrichten ist</translation>
    </message>
    <message>
        <source>Amounts in</source>
        <translation>Beträge in</translation>
    </message>
</context>
<context>
    <name>countersign::AssumptionsModel</name>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>Entered by you</source>
        <translation>Von Ihnen eingegeben</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher der Wert kommt</translation>
    </message>
</context>
<context>
    <name>countersign::BenchPanel</name>
    <message>
        <source>Run on all samples</source>
        <translation>Mit allen Beispielen ausführen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Add the message as a sample</source>
        <translation>Die Nachricht als Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Runs the agent as it stands here on every sample with the practice provider (F9). Nothing leaves this machine.</source>
        <translation>Führt den Agenten, wie er hier steht, mit jedem Beispiel beim Übungsanbieter aus (F9). Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Keeps the message of &quot;First request&quot; in agents/, beside the agent&apos;s file</source>
        <translation>Bewahrt die Nachricht aus „Erste Anfrage“ in agents/ neben der Datei des Agenten auf</translation>
    </message>
    <message>
        <source>Removes the chosen sample (Delete)</source>
        <translation>Entfernt das gewählte Beispiel (Entf)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>F2 changes a name or message, Delete removes a sample.</source>
        <translation>F2 ändert einen Namen oder eine Nachricht, Entf entfernt ein Beispiel.</translation>
    </message>
    <message>
        <source>Answer to the sample</source>
        <translation>Antwort auf das Beispiel</translation>
    </message>
    <message>
        <source>What the agent answered to the chosen sample</source>
        <translation>Was der Agent auf das gewählte Beispiel geantwortet hat</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>Beispiel %1</translation>
    </message>
    <message>
        <source>Running sample %1 of %2 with the practice provider …</source>
        <translation>Beispiel %1 von %2 läuft mit dem Übungsanbieter …</translation>
    </message>
    <message>
        <source>Keep messages here to try the agent on after each change. Practice answers; nothing leaves this machine.</source>
        <translation>Bewahren Sie hier Nachrichten auf, um den Agenten nach jeder Änderung daran zu erproben. Der Übungsanbieter antwortet; nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Practice answers; nothing leaves this machine.</source>
        <translation>Der Übungsanbieter antwortet; nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Done: %1 · failed: %2 · changed since last run: %3</source>
        <translation>Fertig: %1 · fehlgeschlagen: %2 · seit dem letzten Lauf geändert: %3</translation>
    </message>
    <message>
        <source>the run before answered:</source>
        <translation>der Lauf davor antwortete:</translation>
    </message>
</context>
<context>
    <name>countersign::BudgetDialog</name>
    <message>
        <source>Warn at, in US dollars</source>
        <translation>Warnen ab, in US-Dollar</translation>
    </message>
    <message>
        <source>Stop at, in US dollars</source>
        <translation>Stoppen ab, in US-Dollar</translation>
    </message>
    <message>
        <source>Also stop requests whose cost cannot be &amp;estimated</source>
        <translation>Auch Anfragen stoppen, deren Kosten sich nicht s&amp;chätzen lassen</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Alle Agenten</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>&amp;Per</source>
        <translation>&amp;Je</translation>
    </message>
    <message>
        <source>&amp;Agent</source>
        <translation>&amp;Agent</translation>
    </message>
    <message>
        <source>P&amp;rovider</source>
        <translation>A&amp;nbieter</translation>
    </message>
    <message>
        <source>&amp;Warn at (US dollars)</source>
        <translation>&amp;Warnen ab (US-Dollar)</translation>
    </message>
    <message>
        <source>&amp;Stop at (US dollars)</source>
        <translation>&amp;Stoppen ab (US-Dollar)</translation>
    </message>
    <message>
        <source>Enter from which amount on it warns, or at which it stops, or both.</source>
        <translation>Geben Sie ein, ab welchem Betrag es warnt, ab welchem es stoppt, oder beides.</translation>
    </message>
    <message>
        <source>It would warn only after it has stopped: the first amount must not be greater than the second.</source>
        <translation>Es würde erst warnen, nachdem es gestoppt hat: Der erste Betrag darf nicht größer als der zweite sein.</translation>
    </message>
    <message>
        <source>Checked before each send with the estimate, and afterwards with what the call cost. Free and local calls always pass.</source>
        <translation>Wird vor jedem Senden mit der Schätzung geprüft und danach mit dem, was der Aufruf gekostet hat. Kostenlose und lokale Aufrufe kommen immer durch.</translation>
    </message>
</context>
<context>
    <name>countersign::BudgetsModel</name>
    <message>
        <source>Used up: requests are stopped</source>
        <translation>Aufgebraucht: Anfragen werden gestoppt</translation>
    </message>
    <message>
        <source>Nearly used: %1</source>
        <translation>Fast aufgebraucht: %1</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>%1 verbraucht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 on its way</source>
        <translation>%1, %2 unterwegs</translation>
    </message>
    <message numerus="yes">
        <source>%n calls have no known price and are not in the sum.</source>
        <translation>
            <numerusform>%n Aufruf hat keinen bekannten Preis und ist nicht in der Summe.</numerusform>
            <numerusform>%n Aufrufe haben keinen bekannten Preis und sind nicht in der Summe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests whose cost cannot be estimated are stopped.</source>
        <translation>Anfragen, deren Kosten sich nicht schätzen lassen, werden gestoppt.</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Aufrufe</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>Provider %1</source>
        <translation>Anbieter %1</translation>
    </message>
    <message>
        <source>Agent %1 at %2</source>
        <translation>Agent %1 bei %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>What will have been spent at the end of the day or month if it goes on as until now</source>
        <translation>Was am Ende des Tages oder Monats ausgegeben sein wird, wenn es so weitergeht wie bisher</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Je</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Warns at</source>
        <translation>Warnt ab</translation>
    </message>
    <message>
        <source>Stops at</source>
        <translation>Stoppt ab</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>countersign::BudgetsTab</name>
    <message>
        <source>New budget …</source>
        <translation>Neues Budget …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Show its calls</source>
        <translation>Aufrufe dazu zeigen</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Remove the chosen budget (Del)</source>
        <translation>Das gewählte Budget entfernen (Entf)</translation>
    </message>
    <message>
        <source>A budget warns and stops by itself: each request is checked with its estimate before it is shown and again when it is signed, and what is on its way counts. Days and months are those of this machine.</source>
        <translation>Ein Budget warnt und stoppt von selbst: Jede Anfrage wird mit ihrer Schätzung geprüft, bevor sie gezeigt wird, und noch einmal, wenn sie unterzeichnet wird; was unterwegs ist, zählt mit. Tage und Monate sind die dieses Rechners.</translation>
    </message>
    <message>
        <source>No budgets</source>
        <translation>Keine Budgets</translation>
    </message>
    <message>
        <source>A budget limits what may be spent in a day or a month, in all, by an agent or at a provider. It warns, or stops requests before they are sent.</source>
        <translation>Ein Budget begrenzt, was an einem Tag oder in einem Monat ausgegeben werden darf, insgesamt, von einem Agenten oder bei einem Anbieter. Es warnt oder stoppt Anfragen, bevor sie gesendet werden.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
</context>
<context>
    <name>countersign::BytesView</name>
    <message>
        <source>Bytes of the request</source>
        <translation>Bytes der Anfrage</translation>
    </message>
    <message>
        <source>Exactly what is sent. Click a value to find it in the text.</source>
        <translation>Genau das, was gesendet wird. Klicken Sie auf einen Wert, um ihn im Text zu finden.</translation>
    </message>
    <message>
        <source>Laying out %1 KB …</source>
        <translation>%1 KB werden dargestellt …</translation>
    </message>
</context>
<context>
    <name>countersign::CallDetails</name>
    <message>
        <source>The chosen call</source>
        <translation>Der gewählte Aufruf</translation>
    </message>
    <message>
        <source>Facts about the call</source>
        <translation>Angaben zum Aufruf</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Gespräch öffnen</translation>
    </message>
    <message>
        <source>Go to the conversation that this request belongs to</source>
        <translation>Zu dem Gespräch gehen, zu dem diese Anfrage gehört</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gesendet an</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Left in</source>
        <translation>Belassen</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Provider&apos;s id</source>
        <translation>Kennung des Anbieters</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Kennung der Anfrage</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>countersign::CallDialog</name>
    <message>
        <source>A tool is about to run</source>
        <translation>Ein Werkzeug soll gleich laufen</translation>
    </message>
    <message>
        <source>%1 is about to run</source>
        <translation>%1 soll gleich laufen</translation>
    </message>
    <message>
        <source>The agent “%1” calls %2</source>
        <translation>Der Agent „%1“ ruft %2 auf</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Its server does not say what it does.</source>
        <translation>Der Server sagt nicht, was es tut.</translation>
    </message>
    <message>
        <source>Its server describes it: “%1”</source>
        <translation>Der Server beschreibt es so: „%1“</translation>
    </message>
    <message>
        <source>It gets &amp;exactly this:</source>
        <translation>Es bekommt &amp;genau dies:</translation>
    </message>
    <message>
        <source>Everything that the tool gets</source>
        <translation>Alles, was das Werkzeug bekommt</translation>
    </message>
    <message>
        <source>Control and Return allow the call once, Escape does not allow it.</source>
        <translation>Strg und Eingabe erlauben den Aufruf einmal, Esc erlaubt ihn nicht.</translation>
    </message>
    <message>
        <source>What it answers is redacted and shown to you before any of it leaves this machine.</source>
        <translation>Was es antwortet, wird maskiert und Ihnen gezeigt, bevor etwas davon diesen Rechner verlässt.</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>Jetzt &amp;nicht</translation>
    </message>
    <message>
        <source>The model is told that you did not allow it (Esc)</source>
        <translation>Dem Modell wird gesagt, dass Sie es nicht erlaubt haben (Esc)</translation>
    </message>
    <message>
        <source>Ne&amp;ver</source>
        <translation>N&amp;ie</translation>
    </message>
    <message>
        <source>This agent may not call this tool again, whatever becomes of it</source>
        <translation>Dieser Agent darf dieses Werkzeug nicht noch einmal aufrufen, was auch immer daraus wird</translation>
    </message>
    <message>
        <source>Al&amp;ways</source>
        <translation>I&amp;mmer</translation>
    </message>
    <message>
        <source>This agent may call this tool without asking, as long as the tool and its server stay what they are today</source>
        <translation>Dieser Agent darf dieses Werkzeug ohne Rückfrage aufrufen, solange das Werkzeug und sein Server bleiben, was sie heute sind</translation>
    </message>
    <message>
        <source>For this &amp;run</source>
        <translation>Für diesen &amp;Lauf</translation>
    </message>
    <message>
        <source>Without asking until this run ends</source>
        <translation>Ohne Rückfrage, bis dieser Lauf endet</translation>
    </message>
    <message>
        <source>Allow &amp;once</source>
        <translation>&amp;Einmal erlauben</translation>
    </message>
    <message>
        <source>This call, as it stands here (Ctrl+Return)</source>
        <translation>Diesen Aufruf, so wie er hier steht (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>countersign::CallFilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Agent, model, provider, error, id</source>
        <translation>Agent, Modell, Anbieter, Fehler, Kennung</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Ab diesem Tag</translation>
    </message>
    <message>
        <source>To this day, which belongs to it</source>
        <translation>Bis zu diesem Tag einschließlich</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Every provider</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Every agent</source>
        <translation>Alle Agenten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterzeichnet</translation>
    </message>
    <message>
        <source>Type of value</source>
        <translation>Werttyp</translation>
    </message>
    <message>
        <source>Every type of value</source>
        <translation>Alle Werttypen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Masked: %1</source>
        <translation>Maskiert: %1</translation>
    </message>
    <message>
        <source>Left in: %1</source>
        <translation>Belassen: %1</translation>
    </message>
    <message>
        <source>Take this part of the filter away</source>
        <translation>Diesen Teil des Filters wegnehmen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Vor %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>One conversation</source>
        <translation>Ein Gespräch</translation>
    </message>
    <message>
        <source>One run</source>
        <translation>Ein Lauf</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>All words must stand in the agent, model, provider, policy or error, or begin the request&apos;s id; originals are not in the ledger and cannot be searched here</source>
        <translation>Alle Wörter müssen in Agent, Modell, Anbieter, Richtlinie oder Fehler stehen oder am Anfang der Kennung der Anfrage; Originale stehen nicht im Journal und können hier nicht gesucht werden</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>Whole answer: %1</source>
        <translation>Ganze Antwort: %1</translation>
    </message>
    <message>
        <source>First token: %1</source>
        <translation>Erstes Token: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>Sent more than once</source>
        <translation>Mehr als einmal gesendet</translation>
    </message>
</context>
<context>
    <name>countersign::CallsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Provider · model</source>
        <translation>Anbieter · Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token aus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Nothing was masked.</source>
        <translation>Nichts wurde maskiert.</translation>
    </message>
    <message>
        <source>Masked: %1</source>
        <translation>Maskiert: %1</translation>
    </message>
    <message>
        <source>%1
Found and left in: %2</source>
        <translation>%1
Gefunden und belassen: %2</translation>
    </message>
</context>
<context>
    <name>countersign::ChartCard</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table of: %1</source>
        <translation>Tabelle zu: %1</translation>
    </message>
    <message>
        <source>Show the numbers of this chart; Return in the table opens the calls behind a number</source>
        <translation>Die Zahlen dieses Diagramms zeigen; die Eingabetaste öffnet in der Tabelle die Aufrufe hinter einer Zahl</translation>
    </message>
    <message>
        <source>Write this chart to a file</source>
        <translation>Dieses Diagramm in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Exportieren: %1</translation>
    </message>
    <message>
        <source>&amp;Numbers (CSV) …</source>
        <translation>&amp;Zahlen (CSV) …</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG) …</source>
        <translation>&amp;Bild (PNG) …</translation>
    </message>
    <message>
        <source>&amp;Drawing (SVG) …</source>
        <translation>&amp;Vektorgrafik (SVG) …</translation>
    </message>
    <message>
        <source>Numbers of: %1</source>
        <translation>Zahlen zu: %1</translation>
    </message>
    <message>
        <source>Adding up …</source>
        <translation>Wird zusammengezählt …</translation>
    </message>
    <message>
        <source>A chart. Its numbers are in the table below it, which the button “Table” shows.</source>
        <translation>Ein Diagramm. Seine Zahlen stehen in der Tabelle darunter, die die Schaltfläche „Tabelle“ einblendet.</translation>
    </message>
    <message>
        <source>Nothing was measured in this period.</source>
        <translation>In diesem Zeitraum wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Check the free space and the folder, then try again.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2. Prüfen Sie den freien Speicherplatz und den Ordner, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Document (PDF) …</source>
        <translation>&amp;Dokument (PDF) …</translation>
    </message>
    <message>
        <source>Calls without a known price</source>
        <translation>Aufrufe ohne bekannten Preis</translation>
    </message>
</context>
<context>
    <name>countersign::ChartLegend</name>
    <message>
        <source>Press to leave this series out of the chart or to show it again (Space). The table keeps all numbers.</source>
        <translation>Drücken, um diese Reihe aus dem Diagramm zu nehmen oder wieder zu zeigen (Leertaste). Die Tabelle behält alle Zahlen.</translation>
    </message>
</context>
<context>
    <name>countersign::ColumnsDialog</name>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>Leaves as</source>
        <translation>Geht hinaus als</translation>
    </message>
    <message>
        <source>Columns of the document</source>
        <translation>Spalten des Dokuments</translation>
    </message>
    <message>
        <source>Reading the columns …</source>
        <translation>Spalten werden gelesen …</translation>
    </message>
    <message>
        <source>&amp;Keep the rules</source>
        <translation>&amp;Regeln behalten</translation>
    </message>
    <message>
        <source>No table with titles of columns was found in this document.</source>
        <translation>In diesem Dokument wurde keine Tabelle mit Spaltenüberschriften gefunden.</translation>
    </message>
    <message>
        <source>Pseudonyms are the same in all tables of this machine, so that they still join. Where a column is kept, a saved copy shows it as it is; what goes to a model is still redacted by the policy.</source>
        <translation>Pseudonyme sind in allen Tabellen dieses Rechners gleich, damit sich die Tabellen weiterhin verknüpfen lassen. Wo eine Spalte unverändert bleibt, zeigt eine gesicherte Kopie sie, wie sie ist; was an ein Modell geht, wird trotzdem nach der Richtlinie maskiert.</translation>
    </message>
    <message>
        <source>What happens to %1</source>
        <translation>Was mit %1 geschieht</translation>
    </message>
    <message>
        <source>as the policy says</source>
        <translation>nach der Richtlinie</translation>
    </message>
    <message>
        <source>keep as it is</source>
        <translation>unverändert lassen</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>maskieren</translation>
    </message>
    <message>
        <source>generalise</source>
        <translation>verallgemeinern</translation>
    </message>
    <message>
        <source>pseudonymise</source>
        <translation>pseudonymisieren</translation>
    </message>
</context>
<context>
    <name>countersign::CommandDialog</name>
    <message>
        <source>Add a tool server</source>
        <translation>Werkzeugserver hinzufügen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>after the command</source>
        <translation>nach dem Befehl benannt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What this would be</source>
        <translation>Was das wäre</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Add, and start nothing</source>
        <translation>Hinzufügen und nichts starten</translation>
    </message>
    <message>
        <source>The command that starts the server, as its manual has it. It is written to tools.json and not started before you allow it.</source>
        <translation>Der Befehl, der den Server startet, wie er in dessen Anleitung steht. Er wird in tools.json geschrieben und erst gestartet, wenn Sie es erlauben.</translation>
    </message>
    <message>
        <source>“%1” would run: %2</source>
        <translation>„%1“ würde ausführen: %2</translation>
    </message>
</context>
<context>
    <name>countersign::CommandPalette</name>
    <message>
        <source>Nothing here has such a name.</source>
        <translation>Hier trägt nichts einen solchen Namen.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do, or open?</source>
        <translation>Was möchten Sie tun oder öffnen?</translation>
    </message>
    <message>
        <source>Type a few letters; the arrow keys choose, Return does it, Esc closes.</source>
        <translation>Tippen Sie einige Buchstaben; die Pfeiltasten wählen aus, die Eingabetaste führt aus, Esc schließt.</translation>
    </message>
</context>
<context>
    <name>countersign::ComparePage</name>
    <message>
        <source>Stop the comparison</source>
        <translation>Vergleich stoppen</translation>
    </message>
    <message>
        <source>what has arrived is kept</source>
        <translation>was schon eingetroffen ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>hold one request for each target</source>
        <translation>für jedes Ziel eine Anfrage anhalten</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>a model to compare</source>
        <translation>ein Modell zum Vergleichen</translation>
    </message>
    <message>
        <source>Show the answers</source>
        <translation>Antworten zeigen</translation>
    </message>
    <message>
        <source>Show the differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>of two answers, word by word</source>
        <translation>zwischen zwei Antworten, Wort für Wort</translation>
    </message>
    <message>
        <source>Add at least two targets: a comparison needs something to compare.</source>
        <translation>Fügen Sie mindestens zwei Ziele hinzu: Ein Vergleich braucht etwas zum Vergleichen.</translation>
    </message>
    <message>
        <source>Write a message first: it goes to all targets.</source>
        <translation>Schreiben Sie zuerst eine Nachricht: Sie geht an alle Ziele.</translation>
    </message>
    <message>
        <source>There is no key for “%1”, so it cannot be compared. Add its key on the page Settings, or take it away.</source>
        <translation>Für „%1“ gibt es keinen Schlüssel, deshalb ist kein Vergleich damit möglich. Fügen Sie den Schlüssel auf der Seite „Einstellungen“ hinzu, oder entfernen Sie das Ziel.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Every answer is rated; the names are shown.</source>
        <translation>Alle Antworten sind bewertet; die Namen werden gezeigt.</translation>
    </message>
    <message>
        <source>Without an agent</source>
        <translation>Ohne Agenten</translation>
    </message>
    <message>
        <source>With the agent %1</source>
        <translation>Mit dem Agenten %1</translation>
    </message>
    <message>
        <source>Reading the policies …</source>
        <translation>Richtlinien werden gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n held for you; nothing of them was sent.</source>
        <translation>
            <numerusform>%n Anfrage für Sie angehalten; nichts davon wurde gesendet.</numerusform>
            <numerusform>%n Anfragen für Sie angehalten; nichts davon wurde gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 have answered.</source>
        <translation>%1 von %2 haben geantwortet.</translation>
    </message>
    <message>
        <source>Rate every answer, then the names are shown.</source>
        <translation>Bewerten Sie alle Antworten, dann werden die Namen gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>All %n have answered.</source>
        <translation>
            <numerusform>%n hat geantwortet.</numerusform>
            <numerusform>Alle %n haben geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 have answered; the others say why not.</source>
        <translation>%1 von %2 haben geantwortet; bei den anderen steht, warum nicht.</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>Hold one request for each target in the review (Ctrl+Return). Nothing leaves yet.</source>
        <translation>Für jedes Ziel eine Anfrage zur Prüfung anhalten (Strg+Eingabe). Noch geht nichts hinaus.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Whether the agent of the header answers, or the model alone</source>
        <translation>Ob der Agent der Kopfzeile antwortet oder das Modell allein</translation>
    </message>
    <message>
        <source>&amp;Blind</source>
        <translation>&amp;Blind</translation>
    </message>
    <message>
        <source>Shuffles the answers and hides the names and figures until every answer is rated</source>
        <translation>Mischt die Antworten und verbirgt Namen und Zahlen, bis alle Antworten bewertet sind</translation>
    </message>
    <message>
        <source>Scroll &amp;together</source>
        <translation>&amp;Gemeinsam scrollen</translation>
    </message>
    <message>
        <source>Scrolling one answer scrolls the others by the same share</source>
        <translation>Wird eine Antwort gescrollt, scrollen die anderen um denselben Anteil mit</translation>
    </message>
    <message>
        <source>State of the comparison</source>
        <translation>Stand des Vergleichs</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Prüfung (%1)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Write the message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>The same message goes to two to eight models, policies or settings at once. You see and sign every request; the answers stand side by side, with their time, their cost and what each provider saw.</source>
        <translation>Dieselbe Nachricht geht gleichzeitig an zwei bis acht Modelle, Richtlinien oder Einstellungen. Sie sehen und unterzeichnen jede Anfrage; die Antworten stehen nebeneinander, mit ihrer Zeit, ihren Kosten und dem, was jeder Anbieter sah.</translation>
    </message>
    <message>
        <source>The practice providers are no models; nothing leaves this machine with them.</source>
        <translation>Die Übungsanbieter sind keine Modelle; mit ihnen verlässt nichts diesen Rechner.</translation>
    </message>
    <message>
        <source>Evaluate a dataset</source>
        <translation>Datensatz evaluieren</translation>
    </message>
    <message>
        <source>many cases with checks</source>
        <translation>viele Fälle mit Prüfungen</translation>
    </message>
    <message>
        <source>Parts of the comparison</source>
        <translation>Teile des Vergleichs</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>One message to several models</source>
        <translation>Eine Nachricht an mehrere Modelle</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Many cases with checks over several models</source>
        <translation>Viele Fälle mit Prüfungen über mehrere Modelle</translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation>Nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>one message to several models</source>
        <translation>eine Nachricht an mehrere Modelle</translation>
    </message>
</context>
<context>
    <name>countersign::CompareReview</name>
    <message>
        <source>the instructions</source>
        <translation>die Anweisungen</translation>
    </message>
    <message>
        <source>your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
    <message>
        <source>a tool&apos;s description</source>
        <translation>die Beschreibung eines Werkzeugs</translation>
    </message>
    <message>
        <source>a tool call</source>
        <translation>ein Werkzeugaufruf</translation>
    </message>
    <message>
        <source>what the model wrote</source>
        <translation>was das Modell geschrieben hat</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>ein anderer Text</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>Was auf Sie wartet</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>The request of the chosen target is shown beside the list.</source>
        <translation>Die Anfrage des gewählten Ziels wird neben der Liste gezeigt.</translation>
    </message>
    <message>
        <source>Sign all that show nothing new</source>
        <translation>Alle unterzeichnen, die nichts Neues zeigen</translation>
    </message>
    <message numerus="yes">
        <source>All %n texts are the same for all.</source>
        <translation>
            <numerusform>%n Text ist bei allen gleich.</numerusform>
            <numerusform>Alle %n Texte sind bei allen gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is the same for all; here differs: %1.</source>
        <translation>Kein Text ist bei allen gleich; hier weicht ab: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 texts are the same for all; here differs: %3.</source>
        <translation>%1 von %2 Texten sind bei allen gleich; hier weicht ab: %3.</translation>
    </message>
    <message>
        <source>Shows nothing that you have not signed.</source>
        <translation>Zeigt nichts, was Sie nicht unterzeichnet haben.</translation>
    </message>
    <message>
        <source>Shows and signs, one after the other: %1</source>
        <translation>Zeigt und unterzeichnet nacheinander: %1</translation>
    </message>
    <message>
        <source>Nothing waits with the same texts and findings as a request that you have signed.</source>
        <translation>Es wartet nichts mit denselben Texten und Funden wie eine Anfrage, die Sie unterzeichnet haben.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for you. Each is signed by itself.</source>
        <translation>
            <numerusform>%n Anfrage wartet auf Sie. Jede wird einzeln unterzeichnet.</numerusform>
            <numerusform>%n Anfragen warten auf Sie. Jede wird einzeln unterzeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
</context>
<context>
    <name>countersign::ComparisonRun</name>
    <message>
        <source>A comparison is still running. Stop it first, or wait.</source>
        <translation>Ein Vergleich läuft noch. Stoppen Sie ihn zuerst, oder warten Sie.</translation>
    </message>
    <message>
        <source>Stopped by you before anything was sent.</source>
        <translation>Von Ihnen gestoppt, bevor etwas gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>countersign::ComposerBox</name>
    <message>
        <source>Write a message …</source>
        <translation>Nachricht schreiben …</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Your message to the agent. Ctrl+Return sends it to the review.</source>
        <translation>Ihre Nachricht an den Agenten. Strg+Eingabe gibt sie in die Prüfung.</translation>
    </message>
    <message>
        <source>Attach files (Ctrl+O), or drop them here</source>
        <translation>Dateien anhängen (Strg+O) oder hier ablegen</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>%1
Press to take it away</source>
        <translation>%1
Drücken, um es zu entfernen</translation>
    </message>
    <message>
        <source>Attached: %1, %2</source>
        <translation>Angehängt: %1, %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Zur Prüfung geben</translation>
    </message>
    <message>
        <source>End the run (Esc); what has arrived is kept</source>
        <translation>Den Lauf beenden (Esc); was schon angekommen ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Hold the request for review (Ctrl+Return). Nothing leaves yet.</source>
        <translation>Die Anfrage zur Prüfung anhalten (Strg+Eingabe). Noch geht nichts hinaus.</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n values in sight would stay here</source>
        <translation>
            <numerusform>%n sichtbarer Wert bliebe hier</numerusform>
            <numerusform>%n sichtbare Werte blieben hier</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>sent as it is, %1</source>
        <translation>unverändert gesendet, %1</translation>
    </message>
    <message>
        <source>Send its text, redacted</source>
        <translation>Den Text senden, maskiert</translation>
    </message>
    <message>
        <source>Send the file as it is</source>
        <translation>Die Datei unverändert senden</translation>
    </message>
    <message>
        <source>No rule can read it: nothing in it is redacted, and the policy decides whether it may leave</source>
        <translation>Keine Regel kann sie lesen: Nichts darin wird maskiert, und die Richtlinie entscheidet, ob sie hinausgehen darf</translation>
    </message>
    <message>
        <source>&amp;Files …</source>
        <translation>&amp;Dateien …</translation>
    </message>
    <message>
        <source>A resource or prompt of a &amp;tool server …</source>
        <translation>Eine Ressource oder ein Prompt eines &amp;Werkzeugservers …</translation>
    </message>
</context>
<context>
    <name>countersign::ConnectionDialog</name>
    <message>
        <source>Test “%1”</source>
        <translation>„%1“ testen</translation>
    </message>
    <message>
        <source>It goes out only when you send it, and stands in the ledger like every other request. The key goes with it in a header of its own.</source>
        <translation>Sie geht erst hinaus, wenn Sie sie senden, und steht im Journal wie jede andere Anfrage. Der Schlüssel geht in einer eigenen Kopfzeile mit.</translation>
    </message>
    <message>
        <source>Exactly these bytes would be sent</source>
        <translation>Genau diese Bytes würden gesendet</translation>
    </message>
    <message>
        <source>State of the test</source>
        <translation>Stand des Tests</translation>
    </message>
    <message>
        <source>Send exactly this</source>
        <translation>Genau dies senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>countersign::ConnectionTest</name>
    <message>
        <source>Preparing the request …</source>
        <translation>Die Anfrage wird vorbereitet …</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>This sends one request with the one word “Hello”: no document, no name, nothing you wrote. It is %1 to %2 on this machine.</source>
        <translation>Dies sendet eine Anfrage mit dem einen Wort „Hello“: kein Dokument, kein Name, nichts, was Sie geschrieben haben. Sie umfasst %1 und geht an %2 auf diesem Rechner.</translation>
    </message>
    <message>
        <source>This sends one request with the one word “Hello”: no document, no name, nothing you wrote. It is %1 to %2.</source>
        <translation>Dies sendet eine Anfrage mit dem einen Wort „Hello“: kein Dokument, kein Name, nichts, was Sie geschrieben haben. Sie umfasst %1 und geht an %2.</translation>
    </message>
    <message>
        <source>Held for you. Nothing has been sent.</source>
        <translation>Für Sie angehalten. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Sent %1 to %2. Waiting for the answer …</source>
        <translation>%1 an %2 gesendet. Die Antwort wird erwartet …</translation>
    </message>
    <message>
        <source>Trying again in %1: %2</source>
        <translation>Neuer Versuch in %1: %2</translation>
    </message>
    <message>
        <source>It works: %1.</source>
        <translation>Es funktioniert: %1.</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>Not sent: you refused it.</source>
        <translation>Nicht gesendet: Sie haben es abgelehnt.</translation>
    </message>
    <message>
        <source>It does not work yet (HTTP %1). %2</source>
        <translation>Es funktioniert noch nicht (HTTP %1). %2</translation>
    </message>
    <message>
        <source>It does not work yet. %1</source>
        <translation>Es funktioniert noch nicht. %1</translation>
    </message>
    <message>
        <source>The connection test was not sent.</source>
        <translation>Der Verbindungstest wurde nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>countersign::ContextGauge</name>
    <message>
        <source>about %1 tokens</source>
        <translation>etwa %1 Token</translation>
    </message>
    <message>
        <source>about %1 tokens: more than the %2 that fit</source>
        <translation>etwa %1 Token: mehr als die %2, die hineinpassen</translation>
    </message>
    <message numerus="yes">
        <source>about %1 of %2 tokens, %n thing(s) left out</source>
        <translation>
            <numerusform>etwa %1 von %2 Token, %n Teil weggelassen</numerusform>
            <numerusform>etwa %1 von %2 Token, %n Teile weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 of %2 tokens</source>
        <translation>etwa %1 von %2 Token</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
    <message>
        <source>What the next request holds, in estimated tokens:</source>
        <translation>Was die nächste Anfrage enthält, in geschätzten Token:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Kept free for the answer: %1</source>
        <translation>Für die Antwort frei gehalten: %1</translation>
    </message>
    <message>
        <source>How much this model reads at once is not known, so nothing is left out. It can be set for the provider (context_tokens).</source>
        <translation>Es ist nicht bekannt, wie viel dieses Modell auf einmal liest, daher wird nichts weggelassen. Es lässt sich beim Anbieter festlegen (context_tokens).</translation>
    </message>
    <message>
        <source>Left out, because it does not fit: %1</source>
        <translation>Weggelassen, weil es nicht hineinpasst: %1</translation>
    </message>
    <message>
        <source>What would be left out next: %1</source>
        <translation>Was als Nächstes weggelassen würde: %1</translation>
    </message>
    <message>
        <source>Nothing more may be left out. Shorten the message, or attach less.</source>
        <translation>Mehr darf nicht weggelassen werden. Kürzen Sie die Nachricht, oder hängen Sie weniger an.</translation>
    </message>
</context>
<context>
    <name>countersign::ConversationPanel</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Return opens, F2 renames, Delete deletes with a way back.</source>
        <translation>Die Eingabetaste öffnet, F2 benennt um, Entf löscht und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Find in conversations</source>
        <translation>In Gesprächen suchen</translation>
    </message>
    <message>
        <source>Looks in titles and in everything that was said. Return opens the first.</source>
        <translation>Sucht in den Titeln und in allem, was gesagt wurde. Die Eingabetaste öffnet das erste.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
    <message>
        <source>Return opens the conversation at the message.</source>
        <translation>Die Eingabetaste öffnet das Gespräch an der Nachricht.</translation>
    </message>
    <message>
        <source>Looking through the messages: %1 of %2 conversations</source>
        <translation>Nachrichten werden durchsucht: %1 von %2 Gesprächen</translation>
    </message>
    <message>
        <source>No message has these words.</source>
        <translation>Keine Nachricht enthält diese Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>In %n messages</source>
        <translation>
            <numerusform>In %n Nachricht</numerusform>
            <numerusform>In %n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Begin a new conversation with the chosen agent</source>
        <translation>Ein neues Gespräch mit dem gewählten Agenten beginnen</translation>
    </message>
    <message>
        <source>The conversation was deleted.</source>
        <translation>Das Gespräch wurde gelöscht.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>countersign::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Your messages and the agent&apos;s answers. Values with a dotted underline were put back on this machine.</source>
        <translation>Ihre Nachrichten und die Antworten des Agenten. Punktiert unterstrichene Werte wurden auf diesem Rechner wieder eingesetzt.</translation>
    </message>
    <message>
        <source>This answer was cut off; it is kept as far as it came.</source>
        <translation>Diese Antwort brach ab; sie ist so weit erhalten, wie sie ankam.</translation>
    </message>
    <message>
        <source>Show exactly the bytes that left with this request</source>
        <translation>Genau die Bytes zeigen, die mit dieser Anfrage hinausgingen</translation>
    </message>
    <message>
        <source>what left</source>
        <translation>was hinausging</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>kopieren</translation>
    </message>
    <message>
        <source>Copy the answer as Markdown, with the values in it</source>
        <translation>Die Antwort als Markdown kopieren, mit den Werten darin</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeiten</translation>
    </message>
    <message>
        <source>Change this message and send it again; what came after it is kept as a conversation of its own</source>
        <translation>Diese Nachricht ändern und noch einmal senden; was danach kam, bleibt als eigenes Gespräch erhalten</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>abzweigen</translation>
    </message>
    <message>
        <source>Go on from before this message in a new conversation; this one stays as it is</source>
        <translation>Von der Stelle vor dieser Nachricht in einem neuen Gespräch weitermachen; dieses bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Copy the text of this message</source>
        <translation>Den Text dieser Nachricht kopieren</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Angehängt: %1</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Überlegungen</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>Allowed because the agent lists this tool. It ran on this machine and read only.</source>
        <translation>Erlaubt, weil der Agent dieses Werkzeug aufführt. Es lief auf diesem Rechner und hat nur gelesen.</translation>
    </message>
    <message>
        <source>Asked with</source>
        <translation>Gefragt mit</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>… %1 more characters</source>
        <translation>… %1 weitere Zeichen</translation>
    </message>
    <message>
        <source>show more</source>
        <translation>mehr anzeigen</translation>
    </message>
    <message>
        <source>Show more of this message</source>
        <translation>Mehr von dieser Nachricht anzeigen</translation>
    </message>
    <message>
        <source>You allowed this call, or such calls for good. It was made to a tool server that you approved.</source>
        <translation>Sie haben diesen Aufruf oder solche Aufrufe auf Dauer erlaubt. Er ging an einen Werkzeugserver, den Sie freigegeben haben.</translation>
    </message>
    <message>
        <source>You allowed this call, or such calls for good. A program of the workspace ran in the sandbox.</source>
        <translation>Sie haben diesen Aufruf oder solche Aufrufe auf Dauer erlaubt. Ein Programm des Arbeitsbereichs lief in der Sandbox.</translation>
    </message>
    <message>
        <source>Another agent of this workspace did this. Each of its requests went through its own redaction and review.</source>
        <translation>Das hat ein anderer Agent dieses Arbeitsbereichs getan. Jede seiner Anfragen wurde eigens maskiert und geprüft.</translation>
    </message>
    <message>
        <source>Show the rest of what the tool answered</source>
        <translation>Den Rest dessen zeigen, was das Werkzeug geantwortet hat</translation>
    </message>
</context>
<context>
    <name>countersign::ConversationsModel</name>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>countersign::CopyDialog</name>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel-Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word-Dokument (DOCX)</translation>
    </message>
    <message>
        <source>PDF, set anew from the text</source>
        <translation>PDF, aus dem Text neu gesetzt</translation>
    </message>
    <message>
        <source>Markdown text</source>
        <translation>Markdown-Text</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Save a redacted copy</source>
        <translation>Maskierte Kopie sichern</translation>
    </message>
    <message>
        <source>Kind of the copy</source>
        <translation>Art der Kopie</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Document:</source>
        <translation>Dokument:</translation>
    </message>
    <message>
        <source>Policy:</source>
        <translation>Richtlinie:</translation>
    </message>
    <message>
        <source>&amp;Copy as:</source>
        <translation>&amp;Kopieren als:</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>Fortschritt der Kopie</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Sichern …</translation>
    </message>
    <message>
        <source>Left behind: properties and authors, comments, deleted words and all tracked changes, pictures, links, embedded files and macros.</source>
        <translation>Nicht übernommen: Eigenschaften und Autoren, Kommentare, gelöschte Wörter und alle nachverfolgten Änderungen, Bilder, Links, eingebettete Dateien und Makros.</translation>
    </message>
    <message>
        <source>Left behind: formulas (their values stay), comments, drawings, charts, pivot tables, links, names, properties and macros.</source>
        <translation>Nicht übernommen: Formeln (ihre Werte bleiben), Kommentare, Zeichnungen, Diagramme, Pivot-Tabellen, Links, Namen, Eigenschaften und Makros.</translation>
    </message>
    <message>
        <source>The PDF is set anew from the redacted text: there is nothing under it, and no pictures are in it.</source>
        <translation>Die PDF-Datei wird aus dem maskierten Text neu gesetzt: Es liegt nichts darunter, und sie enthält keine Bilder.</translation>
    </message>
    <message>
        <source>Only the text is written, with nothing behind it.</source>
        <translation>Nur der Text wird geschrieben, ohne etwas dahinter.</translation>
    </message>
    <message>
        <source>Looking for what must not leave …</source>
        <translation>Es wird gesucht, was nicht hinausgehen darf …</translation>
    </message>
    <message>
        <source>Nothing in this document is masked by the policy: the copy has the same words.</source>
        <translation>Die Richtlinie maskiert in diesem Dokument nichts: Die Kopie hat dieselben Wörter.</translation>
    </message>
    <message>
        <source>Values that are taken out: %1.</source>
        <translation>Werte, die herausgenommen werden: %1.</translation>
    </message>
    <message>
        <source>Cells that rules for columns change: %1.</source>
        <translation>Zellen, die durch Regeln für Spalten geändert werden: %1.</translation>
    </message>
    <message>
        <source>Pages without text, which are empty in the copy: %1.</source>
        <translation>Seiten ohne Text, die in der Kopie leer sind: %1.</translation>
    </message>
    <message>
        <source>%1 (redacted)</source>
        <translation>%1 (maskiert)</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>This is the original itself, which is never changed. Choose another name.</source>
        <translation>Das ist das Original selbst, das nie geändert wird. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Writing the copy, and looking through it …</source>
        <translation>Die Kopie wird geschrieben und durchsucht …</translation>
    </message>
    <message>
        <source>Saved as %1. No original value was found in it.</source>
        <translation>Gesichert als %1. Darin wurde kein Originalwert gefunden.</translation>
    </message>
</context>
<context>
    <name>countersign::CurrencyRow</name>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Three letters, such as EUR. Prices, budgets and the ledger stay in US dollars.</source>
        <translation>Drei Buchstaben, zum Beispiel EUR. Preise, Budgets und das Journal bleiben in US-Dollar.</translation>
    </message>
    <message>
        <source>Rate of the currency</source>
        <translation>Kurs der Währung</translation>
    </message>
    <message>
        <source>How much of the currency one US dollar is</source>
        <translation>Wie viel ein US-Dollar in dieser Währung ist</translation>
    </message>
    <message>
        <source>How much of the currency one US dollar is, by your own source. Nothing is fetched.</source>
        <translation>Wie viel ein US-Dollar in dieser Währung ist, nach Ihrer eigenen Quelle. Nichts wird abgerufen.</translation>
    </message>
    <message>
        <source>%1 is shown as %2</source>
        <translation>%1 wird als %2 angezeigt</translation>
    </message>
    <message>
        <source>Amounts are shown in US dollars</source>
        <translation>Beträge werden in US-Dollar angezeigt</translation>
    </message>
</context>
<context>
    <name>countersign::DataSection</name>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Ordner öffnen: %1</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>In the file vault.key in the data folder, readable by you alone, because there is no keychain.</source>
        <translation>In der Datei vault.key im Datenordner, nur für Sie lesbar, weil es keinen Schlüsselbund gibt.</translation>
    </message>
    <message>
        <source>In the keychain of this system.</source>
        <translation>Im Schlüsselbund dieses Systems.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Vault key</source>
        <translation>Tresorschlüssel</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Conversations and the originals behind placeholders are encrypted. The ledger holds requests as they left, with placeholders; the document index is plain text, like your documents.</source>
        <translation>Gespräche und die Originale hinter den Platzhaltern sind verschlüsselt. Das Journal enthält die Anfragen so, wie sie hinausgingen, mit Platzhaltern; das Dokumentverzeichnis ist Klartext, wie Ihre Dokumente.</translation>
    </message>
    <message>
        <source>With a passphrase, so that it opens on another machine too</source>
        <translation>Mit Passphrase, damit sie sich auch auf einem anderen Rechner öffnen lässt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Dieselbe Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Back up everything …</source>
        <translation>Alles sichern …</translation>
    </message>
    <message>
        <source>Where should the backup lie?</source>
        <translation>Wo soll die Sicherung liegen?</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Conversations, ledger, document index, vault and settings, in a new folder of files. API keys and the workspace are not in it.</source>
        <translation>Gespräche, Journal, Dokumentverzeichnis, Tresor und Einstellungen, in einem neuen Ordner mit Dateien. API-Schlüssel und der Arbeitsbereich sind nicht darin.</translation>
    </message>
    <message>
        <source>Choose a backup …</source>
        <translation>Sicherung auswählen …</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Start Countersign again now</source>
        <translation>Countersign jetzt neu starten</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Welche Sicherung?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>What is here now is put aside in a folder of its own, not overwritten.</source>
        <translation>Was jetzt hier ist, wird in einem eigenen Ordner beiseitegelegt und nicht überschrieben.</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>LÖSCHEN</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>%1 eingeben</translation>
    </message>
    <message>
        <source>Type %1 to delete everything</source>
        <translation>%1 eingeben, um alles zu löschen</translation>
    </message>
    <message>
        <source>Delete everything and quit</source>
        <translation>Alles löschen und beenden</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Deletes all conversations, the ledger, the document index, the vault with its key, the settings, and the API keys in the keychain. There is no way back but a backup with a passphrase. The workspace with your documents, agents and policies stays, and so do backups.</source>
        <translation>Löscht alle Gespräche, das Journal, das Dokumentverzeichnis, den Tresor mit seinem Schlüssel, die Einstellungen und die API-Schlüssel im Schlüsselbund. Es gibt keinen Weg zurück außer einer Sicherung mit Passphrase. Der Arbeitsbereich mit Ihren Dokumenten, Agenten und Richtlinien bleibt, ebenso die Sicherungen.</translation>
    </message>
    <message>
        <source>%1 in all: %2 conversations, ledger and documents, %3 vault</source>
        <translation>%1 insgesamt: %2 für Gespräche, Journal und Dokumente, %3 für den Tresor</translation>
    </message>
    <message>
        <source>Without a passphrase it opens only where the vault key is: on this machine, for you.</source>
        <translation>Ohne Passphrase lässt sie sich nur dort öffnen, wo der Tresorschlüssel ist: auf diesem Rechner, für Sie.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Nobody can open it without the passphrase, and nobody can find the passphrase again. Keep it well.</source>
        <translation>Ohne die Passphrase kann niemand sie öffnen, und niemand kann die Passphrase wiederfinden. Bewahren Sie sie gut auf.</translation>
    </message>
    <message>
        <source>Backing up … you can go on working.</source>
        <translation>Wird gesichert … Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Backed up into %1.</source>
        <translation>Gesichert in %1.</translation>
    </message>
    <message>
        <source>Checking the backup …</source>
        <translation>Die Sicherung wird geprüft …</translation>
    </message>
    <message>
        <source>Made on %1, %2, whole and unchanged. On this machine the passphrase may be left empty if the backup was made here.</source>
        <translation>Erstellt am %1, %2, vollständig und unverändert. Auf diesem Rechner darf die Passphrase leer bleiben, wenn die Sicherung hier erstellt wurde.</translation>
    </message>
    <message>
        <source>Made on %1, %2, whole and unchanged. It opens only on the machine that made it.</source>
        <translation>Erstellt am %1, %2, vollständig und unverändert. Sie lässt sich nur auf dem Rechner öffnen, der sie erstellt hat.</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>The backup takes its place when Countersign is started again. What happens until then goes to what is put aside.</source>
        <translation>Die Sicherung tritt an ihre Stelle, wenn Countersign neu gestartet wird. Was bis dahin geschieht, kommt zu dem, was beiseitegelegt wird.</translation>
    </message>
    <message>
        <source>Taking the keys away; the program closes by itself …</source>
        <translation>Die Schlüssel werden entfernt; das Programm schließt sich von selbst …</translation>
    </message>
    <message>
        <source>%1 The data is deleted when the program ends.</source>
        <translation>%1 Die Daten werden gelöscht, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Fortschritt der Sicherung</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Fortschritt der Wiederherstellung</translation>
    </message>
</context>
<context>
    <name>countersign::DefinitionDialog</name>
    <message>
        <source>The server describes this tool otherwise than when you approved it. No agent can call it before you approve it again.</source>
        <translation>Der Server beschreibt dieses Werkzeug anders als bei Ihrer Freigabe. Kein Agent kann es aufrufen, bevor Sie es erneut freigeben.</translation>
    </message>
    <message>
        <source>The server did not offer this tool when you allowed it. No agent can call it before you approve it.</source>
        <translation>Der Server bot dieses Werkzeug noch nicht an, als Sie ihn erlaubten. Kein Agent kann es aufrufen, bevor Sie es freigeben.</translation>
    </message>
    <message>
        <source>You approved this tool, and its server does not offer it any more.</source>
        <translation>Sie haben dieses Werkzeug freigegeben, und sein Server bietet es nicht mehr an.</translation>
    </message>
    <message>
        <source>You approved this tool as it stands here. The model reads its name, its description and its schema.</source>
        <translation>Sie haben dieses Werkzeug so freigegeben, wie es hier steht. Das Modell liest seinen Namen, seine Beschreibung und sein Schema.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be seen. They are written out here, such as \u{200B}; a model would read them.</source>
        <translation>Es enthält Zeichen, die man nicht sehen kann. Sie sind hier ausgeschrieben, zum Beispiel \u{200B}; ein Modell würde sie lesen.</translation>
    </message>
    <message>
        <source>&amp;Approve it as it is now</source>
        <translation>So &amp;freigeben, wie es jetzt ist</translation>
    </message>
    <message>
        <source>As you approved it</source>
        <translation>Wie Sie es freigegeben haben</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie es jetzt ist</translation>
    </message>
    <message>
        <source>The whole definition of the tool</source>
        <translation>Die ganze Definition des Werkzeugs</translation>
    </message>
</context>
<context>
    <name>countersign::DesignPage</name>
    <message>
        <source>New agent: %1</source>
        <translation>Neuer Agent: %1</translation>
    </message>
    <message>
        <source>Save the agent</source>
        <translation>Agent sichern</translation>
    </message>
    <message>
        <source>Run on all samples</source>
        <translation>Mit allen Beispielen ausführen</translation>
    </message>
    <message>
        <source>Copy to a new agent</source>
        <translation>In einen neuen Agenten kopieren</translation>
    </message>
    <message>
        <source>Delete the agent</source>
        <translation>Agent löschen</translation>
    </message>
    <message>
        <source>not UTF-8: cannot be edited</source>
        <translation>kein UTF-8: kann nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gesichert</translation>
    </message>
    <message>
        <source>The file was changed outside in the same lines as here. Nothing is lost: Undo brings the other text back.</source>
        <translation>Die Datei wurde außerhalb in denselben Zeilen geändert wie hier. Nichts ist verloren: „Rückgängig“ holt den anderen Text zurück.</translation>
    </message>
    <message>
        <source>Keep my text</source>
        <translation>Meinen Text behalten</translation>
    </message>
    <message>
        <source>Take the file&apos;s text</source>
        <translation>Text der Datei nehmen</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Write the agent&apos;s file (Ctrl+S). What is not saved is kept as well.</source>
        <translation>Die Datei des Agenten schreiben (Strg+S). Auch der nicht gesicherte Stand bleibt erhalten.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>First request</source>
        <translation>Erste Anfrage</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Show or fold away: %1 (Alt+%2)</source>
        <translation>Zeigen oder einklappen: %1 (Alt+%2)</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>No agent yet</source>
        <translation>Noch kein Agent</translation>
    </message>
    <message>
        <source>An agent is a text file in the folder &quot;agents&quot;: what it should do, what it may read, what must not leave. Begin with a template and change it.</source>
        <translation>Ein Agent ist eine Textdatei im Ordner „agents“: was er tun soll, was er lesen darf, was nicht hinausgehen darf. Beginnen Sie mit einer Vorlage und ändern Sie sie.</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Neuer Agent</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
</context>
<context>
    <name>countersign::DifferenceView</name>
    <message>
        <source>The first answer</source>
        <translation>Die erste Antwort</translation>
    </message>
    <message>
        <source>The second answer</source>
        <translation>Die zweite Antwort</translation>
    </message>
    <message>
        <source>How far they differ</source>
        <translation>Wie weit sie sich unterscheiden</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Struck through: only in the first answer. Underlined: only in the second.</source>
        <translation>Durchgestrichen: nur in der ersten Antwort. Unterstrichen: nur in der zweiten.</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>Two answers are needed: compare first.</source>
        <translation>Es braucht zwei Antworten: Vergleichen Sie zuerst.</translation>
    </message>
    <message>
        <source>Looking for the differences …</source>
        <translation>Unterschiede werden gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>They differ in %n places. Struck through: only in the first. Underlined: only in the second.</source>
        <translation>
            <numerusform>Sie unterscheiden sich an %n Stelle. Durchgestrichen: nur in der ersten. Unterstrichen: nur in der zweiten.</numerusform>
            <numerusform>Sie unterscheiden sich an %n Stellen. Durchgestrichen: nur in der ersten. Unterstrichen: nur in der zweiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Beide sagen dasselbe.</translation>
    </message>
    <message>
        <source>Both are JSON, so that order and layout do not count. %1</source>
        <translation>Beide sind JSON, daher zählen Reihenfolge und Layout nicht. %1</translation>
    </message>
</context>
<context>
    <name>countersign::DocumentPreview</name>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>No agent can read it.</source>
        <translation>Kein Agent kann es lesen.</translation>
    </message>
    <message>
        <source>Can be read by: %1</source>
        <translation>Lesbar für: %1</translation>
    </message>
    <message>
        <source>The agents whose &quot;documents&quot; name this file or its folder</source>
        <translation>Die Agenten, deren „documents“ diese Datei oder ihren Ordner nennen</translation>
    </message>
    <message>
        <source>outside the workspace, used where it is: %1</source>
        <translation>außerhalb des Arbeitsbereichs, an Ort und Stelle verwendet: %1</translation>
    </message>
    <message>
        <source>%1
The reader ran %2.</source>
        <translation>%1
Abschottung des Leseprogramms: %2.</translation>
    </message>
    <message>
        <source>Page </source>
        <translation>Seite </translation>
    </message>
    <message>
        <source>Part </source>
        <translation>Teil </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Part of the text</source>
        <translation>Teil des Textes</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>A database is not read as text. Agents ask it with sqlite_query; each answer is redacted like everything else before it leaves.</source>
        <translation>Eine Datenbank wird nicht als Text gelesen. Agenten befragen sie mit sqlite_query; jede Antwort wird maskiert wie alles andere, bevor sie hinausgeht.</translation>
    </message>
    <message>
        <source>No text was read on this page.</source>
        <translation>Auf dieser Seite wurde kein Text gelesen.</translation>
    </message>
    <message>
        <source>No text was read of this document.</source>
        <translation>Aus diesem Dokument wurde kein Text gelesen.</translation>
    </message>
    <message>
        <source>Looking for what must not leave …</source>
        <translation>Es wird gesucht, was nicht hinausgehen darf …</translation>
    </message>
    <message>
        <source>No hit</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>Hit %1 of %2 here</source>
        <translation>Treffer %1 von %2 hier</translation>
    </message>
    <message>
        <source>Hits: %1</source>
        <translation>Treffer: %1</translation>
    </message>
    <message>
        <source>Hit %1 of %2</source>
        <translation>Treffer %1 von %2</translation>
    </message>
    <message>
        <source>The policy would stop a request with this text. Values in it that may not leave: %1.</source>
        <translation>Die Richtlinie würde eine Anfrage mit diesem Text aufhalten. Werte darin, die nicht hinausgehen dürfen: %1.</translation>
    </message>
    <message>
        <source>Nothing is masked here.</source>
        <translation>Hier wird nichts maskiert.</translation>
    </message>
    <message>
        <source>Masked here: %1.</source>
        <translation>Hier maskiert: %1.</translation>
    </message>
    <message>
        <source>Found, but leaves by policy (underlined): %1.</source>
        <translation>Gefunden, geht aber laut Richtlinie hinaus (unterstrichen): %1.</translation>
    </message>
    <message>
        <source>Choose a document to see what was read of it, and how it would leave.</source>
        <translation>Wählen Sie ein Dokument, um zu sehen, was daraus gelesen wurde und wie es hinausginge.</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Wie es gelesen wurde</translation>
    </message>
    <message>
        <source>As it would leave</source>
        <translation>Wie es hinausginge</translation>
    </message>
    <message>
        <source>Policy to try</source>
        <translation>Richtlinie zum Ausprobieren</translation>
    </message>
    <message>
        <source>The policy under which the text would leave</source>
        <translation>Die Richtlinie, unter der der Text hinausginge</translation>
    </message>
    <message>
        <source>policy: %1</source>
        <translation>Richtlinie: %1</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Slide </source>
        <translation>Folie </translation>
    </message>
    <message>
        <source>Sheet </source>
        <translation>Blatt </translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Folie</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Recognise &amp;text</source>
        <translation>&amp;Text erkennen</translation>
    </message>
    <message>
        <source>Drawing the page …</source>
        <translation>Die Seite wird gezeichnet …</translation>
    </message>
    <message>
        <source>Page %1, with the passage marked</source>
        <translation>Seite %1, mit markierter Textstelle</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Stopped. The pages that were recognised are in the library.</source>
        <translation>Gestoppt. Die erkannten Seiten sind in der Bibliothek.</translation>
    </message>
    <message>
        <source>Recognising text: page %1 of %2 …</source>
        <translation>Text wird erkannt: Seite %1 von %2 …</translation>
    </message>
    <message>
        <source>No text was recognised on these pages.</source>
        <translation>Auf diesen Seiten wurde kein Text erkannt.</translation>
    </message>
    <message>
        <source>Recognising text …</source>
        <translation>Text wird erkannt …</translation>
    </message>
    <message>
        <source>Reads the pages that are pictures, on this machine, in about a second each</source>
        <translation>Liest die Seiten, die Bilder sind, auf diesem Rechner, in jeweils etwa einer Sekunde</translation>
    </message>
    <message>
        <source>Col&amp;umns …</source>
        <translation>S&amp;palten …</translation>
    </message>
    <message>
        <source>What happens to whole columns of the tables in this document</source>
        <translation>Was mit ganzen Spalten der Tabellen in diesem Dokument geschieht</translation>
    </message>
    <message>
        <source>Save a &amp;copy …</source>
        <translation>&amp;Kopie sichern …</translation>
    </message>
    <message>
        <source>Save a redacted copy</source>
        <translation>Maskierte Kopie sichern</translation>
    </message>
    <message>
        <source>Writes a redacted copy of the document, to be handed on as a file (Ctrl+Shift+S)</source>
        <translation>Schreibt eine maskierte Kopie des Dokuments, die sich als Datei weitergeben lässt (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The text of the document, with what the policy masks marked in it</source>
        <translation>Der Text des Dokuments; was die Richtlinie maskiert, ist darin markiert</translation>
    </message>
    <message>
        <source>The text as a model would get it</source>
        <translation>Der Text, wie ihn ein Modell bekäme</translation>
    </message>
    <message>
        <source>The page as it looks, with the passage that was found marked</source>
        <translation>Die Seite, wie sie aussieht; die gefundene Textstelle ist markiert</translation>
    </message>
</context>
<context>
    <name>countersign::DocumentsModel</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>%1 of %2 as a whole</source>
        <translation>%1 von %2 vollständig</translation>
    </message>
    <message>
        <source>%1
Outside the workspace: referenced where it is, not copied.</source>
        <translation>%1
Außerhalb des Arbeitsbereichs: an Ort und Stelle verwendet, nicht kopiert.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Präsentation</translation>
    </message>
</context>
<context>
    <name>countersign::DocumentsPage</name>
    <message>
        <source>Add files to the library</source>
        <translation>Dateien zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder to the library</source>
        <translation>Ordner zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Search the contents of all documents</source>
        <translation>Inhalte aller Dokumente durchsuchen</translation>
    </message>
    <message>
        <source>selected documents: %1</source>
        <translation>ausgewählte Dokumente: %1</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Documents: %1</source>
        <translation>Dokumente: %1</translation>
    </message>
    <message>
        <source>Files are being read into the library. Remove documents when that is done, or stop it first.</source>
        <translation>Gerade werden Dateien in die Bibliothek gelesen. Entfernen Sie Dokumente, wenn das fertig ist, oder stoppen Sie es vorher.</translation>
    </message>
    <message>
        <source>%1 was removed from the library. The file itself is untouched.</source>
        <translation>%1 wurde aus der Bibliothek entfernt. Die Datei selbst ist unberührt.</translation>
    </message>
    <message>
        <source>%1 documents were removed from the library. The files themselves are untouched.</source>
        <translation>%1 Dokumente wurden aus der Bibliothek entfernt. Die Dateien selbst sind unberührt.</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Erneut &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Open with the system&apos;s program …</source>
        <translation>Mit dem Programm des Systems ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open the &amp;folder …</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>Re&amp;move from the library</source>
        <translation>Aus der Bibliothek &amp;entfernen</translation>
    </message>
    <message>
        <source>Open %1 in the system&apos;s file manager?</source>
        <translation>%1 in der Dateiverwaltung des Systems öffnen?</translation>
    </message>
    <message>
        <source>Open %1 with the system&apos;s program for it? What that program does with the file, Countersign cannot see.</source>
        <translation>%1 mit dem dafür vorgesehenen Programm des Systems öffnen? Was dieses Programm mit der Datei tut, kann Countersign nicht sehen.</translation>
    </message>
    <message>
        <source>Open outside Countersign</source>
        <translation>Außerhalb von Countersign öffnen</translation>
    </message>
    <message>
        <source>The system has no program that opens %1, or the file is gone.</source>
        <translation>Das System hat kein Programm, das %1 öffnet, oder die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>No document contains any of these words.</source>
        <translation>Kein Dokument enthält eines dieser Wörter.</translation>
    </message>
    <message>
        <source>The best %1 passages, best documents first</source>
        <translation>Die besten %1 Textstellen, die besten Dokumente zuerst</translation>
    </message>
    <message>
        <source>Passages: %1 · documents: %2</source>
        <translation>Textstellen: %1 · Dokumente: %2</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Read files into the library (Ctrl+O). They can also be dropped on this page.</source>
        <translation>Dateien in die Bibliothek lesen (Strg+O). Sie können auch auf dieser Seite abgelegt werden.</translation>
    </message>
    <message>
        <source>Add &amp;files …</source>
        <translation>&amp;Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add a f&amp;older …</source>
        <translation>O&amp;rdner hinzufügen …</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Return shows a document, F5 reads it again, Delete removes it from the library with a way back.</source>
        <translation>Die Eingabetaste zeigt ein Dokument, F5 liest es erneut, Entf entfernt es aus der Bibliothek und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Passages that were found</source>
        <translation>Gefundene Textstellen</translation>
    </message>
    <message>
        <source>Return opens the document at the passage; F3 goes to the next hit in it.</source>
        <translation>Die Eingabetaste öffnet das Dokument an der Textstelle; F3 geht darin zum nächsten Treffer.</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>Documents that you add here are read on this machine and can be searched by you and by your agents. What an agent reads of them is redacted before it leaves. The files stay where they are.</source>
        <translation>Dokumente, die Sie hier hinzufügen, werden auf diesem Rechner gelesen und können von Ihnen und Ihren Agenten durchsucht werden. Was ein Agent daraus liest, wird maskiert, bevor es hinausgeht. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Read files into the library (Ctrl+O)</source>
        <translation>Dateien in die Bibliothek lesen (Strg+O)</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>or drop them anywhere on this page</source>
        <translation>oder legen Sie sie irgendwo auf dieser Seite ab</translation>
    </message>
    <message>
        <source>Finds passages that have any of the words, best first; Escape goes back to the library</source>
        <translation>Findet Textstellen mit einem der Wörter, die besten zuerst; Esc führt zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Add a folder and keep it up to date</source>
        <translation>Ordner hinzufügen und aktuell halten</translation>
    </message>
    <message>
        <source>&amp;Keep up to date</source>
        <translation>&amp;Aktuell halten</translation>
    </message>
    <message>
        <source>Save a redacted &amp;copy …</source>
        <translation>Maskierte &amp;Kopie sichern …</translation>
    </message>
    <message>
        <source>Add a folder and &amp;keep it up to date …</source>
        <translation>Ordner hinzufügen und &amp;aktuell halten …</translation>
    </message>
</context>
<context>
    <name>countersign::DropVeil</name>
    <message>
        <source>Drop files or folders to read them into the library.
They stay where they are.</source>
        <translation>Legen Sie Dateien oder Ordner ab, um sie in die Bibliothek zu lesen.
Sie bleiben, wo sie sind.</translation>
    </message>
</context>
<context>
    <name>countersign::EvalGridModel</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 % (%2 – %3)</source>
        <translation>%1 % (%2 – %3)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
</context>
<context>
    <name>countersign::EvalRun</name>
    <message>
        <source>Stopped by you.</source>
        <translation>Von Ihnen gestoppt.</translation>
    </message>
    <message>
        <source>The limit of %1 for this evaluation was reached: %2 spent. Resume it with a higher one.</source>
        <translation>Die Grenze von %1 für diese Evaluierung wurde erreicht: %2 ausgegeben. Setzen Sie sie mit einer höheren Grenze fort.</translation>
    </message>
    <message>
        <source>An evaluation is still running. Stop it first, or wait.</source>
        <translation>Eine Evaluierung läuft noch. Stoppen Sie sie zuerst, oder warten Sie.</translation>
    </message>
    <message>
        <source>The agent, a policy, the targets or the dataset have changed since this evaluation was begun, so its answers would not be comparable. Start a new one.</source>
        <translation>Der Agent, eine Richtlinie, die Ziele oder der Datensatz haben sich seit Beginn dieser Evaluierung geändert, die Antworten wären daher nicht vergleichbar. Beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>Stopped by you. What was answered is kept; resume to go on.</source>
        <translation>Von Ihnen gestoppt. Was beantwortet wurde, bleibt erhalten; setzen Sie sie fort, um weiterzumachen.</translation>
    </message>
    <message numerus="yes">
        <source>What %n request(s) cost is not known, so the limit of %1 cannot be kept. Enter a price for the model, or go on without a limit.</source>
        <translation>
            <numerusform>Was %n Anfrage kostet, ist nicht bekannt, daher lässt sich die Grenze von %1 nicht einhalten. Geben Sie einen Preis für das Modell ein, oder machen Sie ohne Grenze weiter.</numerusform>
            <numerusform>Was %n Anfragen kosten, ist nicht bekannt, daher lässt sich die Grenze von %1 nicht einhalten. Geben Sie einen Preis für das Modell ein, oder machen Sie ohne Grenze weiter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::EvaluatePanel</name>
    <message>
        <source>“%1” is larger than 64 MB. Split it.</source>
        <translation>„%1“ ist größer als 64 MB. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>“%1” has no cases.</source>
        <translation>„%1“ hat keine Fälle.</translation>
    </message>
    <message>
        <source>“%1”: %2, %3; variables: %4</source>
        <translation>„%1“: %2, %3; Variablen: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n Prüfung</numerusform>
            <numerusform>%n Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no key for “%1”. Add its key on the page Settings, or take the target away.</source>
        <translation>Für „%1“ gibt es keinen Schlüssel. Fügen Sie den Schlüssel auf der Seite „Einstellungen“ hinzu, oder entfernen Sie das Ziel.</translation>
    </message>
    <message>
        <source>Open a dataset first: a table of cases (CSV), or JSON Lines.</source>
        <translation>Öffnen Sie zuerst einen Datensatz: eine Tabelle von Fällen (CSV) oder JSON Lines.</translation>
    </message>
    <message>
        <source>Add a target: the model that is to answer the cases.</source>
        <translation>Fügen Sie ein Ziel hinzu: das Modell, das die Fälle beantworten soll.</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Choose a cell of the grid to read its answer and checks.</source>
        <translation>Wählen Sie eine Zelle der Tabelle, um ihre Antwort und Prüfungen zu lesen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Open a dataset</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Datasets (*.csv *.jsonl *.ndjson);;All files (*)</source>
        <translation>Datensätze (*.csv *.jsonl *.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Results (*.html *.csv *.json)</source>
        <translation>Ergebnisse (*.html *.csv *.json)</translation>
    </message>
    <message>
        <source>%1 of %2 answered, %3 spent</source>
        <translation>%1 von %2 beantwortet, %3 ausgegeben</translation>
    </message>
    <message>
        <source>Paused: %1.</source>
        <translation>Pausiert: %1.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n held for you.</source>
        <translation>
            <numerusform>%1; %n für Sie angehalten.</numerusform>
            <numerusform>%1; %n für Sie angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 answered.</source>
        <translation>%1 von %2 beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2 (answers of %3 tokens assumed).</source>
        <translation>%1, etwa %2 (angenommen sind Antworten von %3 Token).</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>No dataset yet: a table of cases (CSV) or JSON Lines, with variables and checks.</source>
        <translation>Noch kein Datensatz: eine Tabelle mit Fällen (CSV) oder JSON Lines, mit Variablen und Prüfungen.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Prüfung (%1)</translation>
    </message>
    <message>
        <source>Open a dataset …</source>
        <translation>Datensatz öffnen …</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Earlier evaluations</source>
        <translation>Frühere Evaluierungen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>The message of every case; {{name}} stands for a variable of the dataset</source>
        <translation>Die Nachricht jedes Falls; {{name}} steht für eine Variable des Datensatzes</translation>
    </message>
    <message>
        <source>without an agent</source>
        <translation>ohne Agenten</translation>
    </message>
    <message>
        <source>with the header&apos;s agent</source>
        <translation>mit dem Agenten der Kopfzeile</translation>
    </message>
    <message>
        <source>each request</source>
        <translation>jede Anfrage</translation>
    </message>
    <message>
        <source>those that the policy leaves open</source>
        <translation>die, bei denen die Richtlinie es offen lässt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Begin nothing more once this is spent, in US dollars</source>
        <translation>Nichts mehr beginnen, sobald dieser Betrag ausgegeben ist, in US-Dollar</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>What is under way is finished, and nothing new begun</source>
        <translation>Was unterwegs ist, wird beendet, und nichts Neues begonnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Held requests are refused; it can be gone on with later</source>
        <translation>Angehaltene Anfragen werden abgelehnt; später kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>State of the evaluation</source>
        <translation>Stand der Evaluierung</translation>
    </message>
    <message>
        <source>&amp;Agent</source>
        <translation>&amp;Agent</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>What is reviewed</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>&amp;Richter</translation>
    </message>
    <message>
        <source>Model that answers checks of the kind judge</source>
        <translation>Modell, das Prüfungen der Art „judge“ beantwortet</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>&amp;Gleichzeitig</translation>
    </message>
    <message>
        <source>Answers that are waited for at the same time</source>
        <translation>Antworten, auf die zur selben Zeit gewartet wird</translation>
    </message>
    <message>
        <source>At &amp;most (US dollars)</source>
        <translation>&amp;Höchstens (US-Dollar)</translation>
    </message>
    <message>
        <source>Cases and answers</source>
        <translation>Fälle und Antworten</translation>
    </message>
    <message>
        <source>Which cases are shown</source>
        <translation>Welche Fälle gezeigt werden</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>With a failed check</source>
        <translation>Mit nicht bestandener Prüfung</translation>
    </message>
    <message>
        <source>Where targets differ</source>
        <translation>Wo sich die Ziele unterscheiden</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Ohne Antwort</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Noch nicht erledigt</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>The chosen answer</source>
        <translation>Die gewählte Antwort</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Pass rate (95 % interval)</source>
        <translation>Bestehensquote (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Mittlere Zeit (Median)</translation>
    </message>
    <message>
        <source>Each against each</source>
        <translation>Jedes gegen jedes</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Win rate (95 % interval)</source>
        <translation>Gewinnquote (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluierung</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of the evaluation wait in the review.</source>
        <translation>
            <numerusform>%n Anfrage der Evaluierung wartet in der Prüfung.</numerusform>
            <numerusform>%n Anfragen der Evaluierung warten in der Prüfung.</numerusform>
        </translation>
    </message>
    <message>
        <source>with the agent %1</source>
        <translation>mit dem Agenten %1</translation>
    </message>
    <message>
        <source>Evaluation of %1</source>
        <translation>Evaluierung von %1</translation>
    </message>
    <message>
        <source>A new evaluation</source>
        <translation>Eine neue Evaluierung</translation>
    </message>
    <message>
        <source>Shows what an earlier one asked and what came of it. Nothing is sent by it.</source>
        <translation>Zeigt, was eine frühere gefragt hat und was dabei herauskam. Gesendet wird dadurch nichts.</translation>
    </message>
    <message>
        <source>Asks for what is missing in this evaluation. Nothing that was paid is asked again.</source>
        <translation>Fragt nach, was in dieser Evaluierung noch fehlt. Was bezahlt wurde, wird nicht noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The results were written to %1.</source>
        <translation>Die Ergebnisse wurden nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Go on with the paused evaluation</source>
        <translation>Die pausierte Evaluierung fortsetzen</translation>
    </message>
    <message>
        <source>Pause the evaluation</source>
        <translation>Die Evaluierung pausieren</translation>
    </message>
    <message>
        <source>Stop the evaluation</source>
        <translation>Die Evaluierung stoppen</translation>
    </message>
    <message>
        <source>Run the evaluation</source>
        <translation>Die Evaluierung ausführen</translation>
    </message>
    <message>
        <source>every case at every target</source>
        <translation>jeder Fall bei jedem Ziel</translation>
    </message>
    <message>
        <source>Go on with this evaluation</source>
        <translation>Diese Evaluierung fortsetzen</translation>
    </message>
    <message>
        <source>a table of cases, or JSON Lines</source>
        <translation>eine Tabelle von Fällen oder JSON Lines</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>a model that is to answer the cases</source>
        <translation>ein Modell, das die Fälle beantworten soll</translation>
    </message>
    <message>
        <source>Export the results …</source>
        <translation>Ergebnisse exportieren …</translation>
    </message>
    <message>
        <source>as HTML, CSV or JSON</source>
        <translation>als HTML, CSV oder JSON</translation>
    </message>
    <message>
        <source>Show the scores</source>
        <translation>Die Ergebnisse zeigen</translation>
    </message>
    <message>
        <source>pass and win rates</source>
        <translation>Bestehens- und Gewinnquoten</translation>
    </message>
    <message>
        <source>Show the cases and answers</source>
        <translation>Die Fälle und Antworten zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 answered; “Go on” asks for the rest.</source>
        <translation>%1 von %2 beantwortet; „Fortsetzen“ fragt nach dem Rest.</translation>
    </message>
</context>
<context>
    <name>countersign::FirstRequestView</name>
    <message>
        <source>This workspace has no provider &quot;%1&quot;; this is how %2 would get it.</source>
        <translation>Dieser Arbeitsbereich hat keinen Anbieter „%1“; so bekäme %2 die Anfrage.</translation>
    </message>
    <message>
        <source>Please look at the letter of Marguerite Oyelaran, 020 7946 0731.</source>
        <translation>Bitte sehen Sie sich den Brief von Marguerite Oyelaran, 020 7946 0731, an.</translation>
    </message>
    <message>
        <source>Message to try</source>
        <translation>Nachricht zum Ausprobieren</translation>
    </message>
    <message>
        <source>A message to see the first request with; nothing is sent</source>
        <translation>Eine Nachricht, mit der Sie die erste Anfrage sehen; es wird nichts gesendet</translation>
    </message>
    <message>
        <source>A message to try</source>
        <translation>Eine Nachricht zum Ausprobieren</translation>
    </message>
    <message>
        <source>Left out, because this version does not have them: %1.</source>
        <translation>Weggelassen, weil es sie in dieser Version nicht gibt: %1.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 · %5</source>
        <translation>%1 · %2 · %3 · %4 · %5</translation>
    </message>
    <message>
        <source>Estimated, with an answer of usual length. Masked: %1, left as they are: %2.</source>
        <translation>Geschätzt, mit einer Antwort von üblicher Länge. Maskiert: %1, unverändert gelassen: %2.</translation>
    </message>
    <message>
        <source>This workspace has no such route; this is how the provider of the header would get it.</source>
        <translation>Dieser Arbeitsbereich hat keine solche Route; so würde der Anbieter aus der Kopfzeile die Anfrage bekommen.</translation>
    </message>
    <message>
        <source>No provider that this route names is in this workspace; this is how the provider of the header would get it.</source>
        <translation>Kein Anbieter, den diese Route nennt, ist in diesem Arbeitsbereich; so würde der Anbieter aus der Kopfzeile die Anfrage bekommen.</translation>
    </message>
</context>
<context>
    <name>countersign::FirstStartPage</name>
    <message>
        <source>First start</source>
        <translation>Erster Start</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>To the three ways to begin</source>
        <translation>Zu den drei Wegen zu beginnen</translation>
    </message>
    <message>
        <source>Try it offline now</source>
        <translation>Jetzt offline ausprobieren</translation>
    </message>
    <message>
        <source>A practice provider answers from the sample workspace; it is no model, needs no key, and nothing leaves this machine.</source>
        <translation>Ein Übungsanbieter antwortet aus dem Beispiel-Arbeitsbereich; er ist kein Modell, braucht keinen Schlüssel, und nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Use a local model found on this machine</source>
        <translation>Ein lokales Modell verwenden, das auf diesem Rechner gefunden wurde</translation>
    </message>
    <message>
        <source>Looks for Ollama, LM Studio, llama.cpp and vLLM here, and nowhere else.</source>
        <translation>Sucht hier nach Ollama, LM Studio, llama.cpp und vLLM, und nirgendwo sonst.</translation>
    </message>
    <message>
        <source>Add an API key</source>
        <translation>Einen API-Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>For Anthropic, OpenAI or a compatible provider; every request waits for your signature before it leaves.</source>
        <translation>Für Anthropic, OpenAI oder einen kompatiblen Anbieter; jede Anfrage wartet auf Ihre Unterschrift, bevor sie hinausgeht.</translation>
    </message>
    <message>
        <source>You can change this at any time in the settings.</source>
        <translation>Sie können dies jederzeit in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine before you have seen it</source>
        <translation>Nichts verlässt diesen Rechner, bevor Sie es gesehen haben</translation>
    </message>
    <message>
        <source>Countersign shows every request byte for byte, with what was masked in it, and sends it only when you sign it. How do you want to begin?</source>
        <translation>Countersign zeigt jede Anfrage Byte für Byte, mit dem, was darin maskiert wurde, und sendet sie erst, wenn Sie sie unterzeichnen. Wie möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>A model on this machine</source>
        <translation>Ein Modell auf diesem Rechner</translation>
    </message>
    <message>
        <source>Requests to a local model are shown and signed like all others, and stay here.</source>
        <translation>Anfragen an ein lokales Modell werden wie alle anderen gezeigt und unterzeichnet, und sie bleiben hier.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Test …</source>
        <translation>Testen …</translation>
    </message>
    <message>
        <source>Shows a request with the one word “Hello”; it is sent only when you say so</source>
        <translation>Zeigt eine Anfrage mit dem einen Wort „Hello“; sie wird erst gesendet, wenn Sie es sagen</translation>
    </message>
    <message>
        <source>Start with this provider</source>
        <translation>Mit diesem Anbieter beginnen</translation>
    </message>
    <message>
        <source>Another provider or address …</source>
        <translation>Anderer Anbieter oder andere Adresse …</translation>
    </message>
    <message>
        <source>Opens the settings, where any provider can be added</source>
        <translation>Öffnet die Einstellungen, wo sich jeder Anbieter hinzufügen lässt</translation>
    </message>
    <message>
        <source>An API key</source>
        <translation>Ein API-Schlüssel</translation>
    </message>
    <message>
        <source>The key is kept in this system&apos;s keychain, or in memory until the program ends. It is never written to a file, a log or the workspace.</source>
        <translation>Der Schlüssel wird im Schlüsselbund dieses Systems aufbewahrt, oder im Arbeitsspeicher, bis das Programm endet. Er wird nie in eine Datei, ein Protokoll oder den Arbeitsbereich geschrieben.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No provider of this workspace takes a key. Add one in the settings.</source>
        <translation>Kein Anbieter dieses Arbeitsbereichs nimmt einen Schlüssel an. Fügen Sie in den Einstellungen einen Anbieter hinzu.</translation>
    </message>
</context>
<context>
    <name>countersign::FormDialog</name>
    <message>
        <source>A tool server asks you</source>
        <translation>Ein Werkzeugserver fragt Sie etwas</translation>
    </message>
    <message>
        <source>The tool server “%1” asks you, while %2 runs</source>
        <translation>Der Werkzeugserver „%1“ fragt Sie etwas, während %2 läuft</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>Was der Server sagt</translation>
    </message>
    <message>
        <source>These are the server&apos;s own words. What you enter goes to its program. Do not enter a password or a key here that the server has no business with.</source>
        <translation>Das sind die eigenen Worte des Servers. Was Sie eingeben, geht an sein Programm. Geben Sie hier kein Passwort und keinen Schlüssel ein, die den Server nichts angehen.</translation>
    </message>
    <message>
        <source>What is wrong with the form</source>
        <translation>Was an dem Formular nicht stimmt</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>&amp;Ablehnen</translation>
    </message>
    <message>
        <source>Tells the server that you do not want to answer</source>
        <translation>Teilt dem Server mit, dass Sie nicht antworten möchten</translation>
    </message>
    <message>
        <source>&amp;Send to the server</source>
        <translation>An den Server &amp;senden</translation>
    </message>
    <message>
        <source>Only what stands in the form</source>
        <translation>Nur was im Formular steht</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
</context>
<context>
    <name>countersign::HeaderBar</name>
    <message>
        <source>Practice — no model</source>
        <translation>Übung – kein Modell</translation>
    </message>
    <message>
        <source>Practice — no model (%1)</source>
        <translation>Übung – kein Modell (%1)</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Money spent today</source>
        <translation>Heutige Kosten</translation>
    </message>
    <message>
        <source>No agent files in %1</source>
        <translation>Keine Agentendateien in %1</translation>
    </message>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>%1, on this machine</source>
        <translation>%1, auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, bei %2</translation>
    </message>
    <message>
        <source>No models are listed in providers.json</source>
        <translation>In providers.json sind keine Modelle aufgeführt</translation>
    </message>
    <message>
        <source>As the agent says: %1 · %2</source>
        <translation>Wie der Agent vorgibt: %1 · %2</translation>
    </message>
    <message>
        <source>Keys …</source>
        <translation>Schlüssel …</translation>
    </message>
    <message>
        <source>As the agent says (%1)</source>
        <translation>Wie der Agent vorgibt (%1)</translation>
    </message>
    <message>
        <source>As the agent says</source>
        <translation>Wie der Agent vorgibt</translation>
    </message>
    <message>
        <source>No agent</source>
        <translation>Kein Agent</translation>
    </message>
    <message>
        <source>The practice provider answers with sentences of your own request. Choose where requests go.</source>
        <translation>Der Übungsanbieter antwortet mit Sätzen aus Ihrer eigenen Anfrage. Wählen Sie, wohin Anfragen gehen.</translation>
    </message>
    <message>
        <source>Requests go to %1</source>
        <translation>Anfragen gehen an %1</translation>
    </message>
    <message>
        <source>policy: %1</source>
        <translation>Richtlinie: %1</translation>
    </message>
    <message>
        <source>Closed lock: %1</source>
        <translation>Geschlossenes Schloss: %1</translation>
    </message>
    <message>
        <source>Open lock: %1</source>
        <translation>Offenes Schloss: %1</translation>
    </message>
    <message>
        <source>money unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n requests since midnight</source>
        <translation>
            <numerusform>%n Anfrage seit Mitternacht</numerusform>
            <numerusform>%n Anfragen seit Mitternacht</numerusform>
        </translation>
    </message>
    <message>
        <source>By the rules of the workspace</source>
        <translation>Nach den Regeln des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Route: %1</source>
        <translation>Route: %1</translation>
    </message>
    <message>
        <source>As the agent says: by the rules of the workspace</source>
        <translation>Wie der Agent es vorgibt: nach den Regeln des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>As the agent says: route %1</source>
        <translation>Wie der Agent es vorgibt: Route %1</translation>
    </message>
    <message>
        <source>by the rules</source>
        <translation>nach den Regeln</translation>
    </message>
    <message>
        <source>route: %1</source>
        <translation>Route: %1</translation>
    </message>
    <message>
        <source>The rules of routes.yaml choose the provider and the model of each request; the review says which rule did</source>
        <translation>Die Regeln in routes.yaml wählen Anbieter und Modell jeder Anfrage; die Prüfung sagt, welche Regel es war</translation>
    </message>
</context>
<context>
    <name>countersign::HelpSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
</context>
<context>
    <name>countersign::HitDelegate</name>
    <message>
        <source>p. %1</source>
        <translation>S. %1</translation>
    </message>
</context>
<context>
    <name>countersign::HitsModel</name>
    <message>
        <source>%1, passages: %2</source>
        <translation>%1, Textstellen: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Score %1: how well the passage fits the words, by how rare they are and how often it has them.</source>
        <translation>Punktwert %1: wie gut die Textstelle zu den Wörtern passt, danach, wie selten sie sind und wie oft sie darin vorkommen.</translation>
    </message>
</context>
<context>
    <name>countersign::IdentifyingNote</name>
    <message>
        <source>S&amp;how them</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Shows where these facts stand; again for the next place.</source>
        <translation>Zeigt, wo diese Angaben stehen; noch einmal für die nächste Stelle.</translation>
    </message>
    <message>
        <source>Together these facts may still point to a person: %1.</source>
        <translation>Zusammen können diese Angaben immer noch auf eine Person weisen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Together these facts may still point to a person: %1; and %n other places.</source>
        <translation>
            <numerusform>Zusammen können diese Angaben immer noch auf eine Person weisen: %1; und %n weitere Stelle.</numerusform>
            <numerusform>Zusammen können diese Angaben immer noch auf eine Person weisen: %1; und %n weitere Stellen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ImportBar</name>
    <message>
        <source>Progress of reading</source>
        <translation>Fortschritt des Lesens</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Files that could not be read as a whole</source>
        <translation>Dateien, die nicht vollständig gelesen werden konnten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>What was read stays in the library</source>
        <translation>Was gelesen wurde, bleibt in der Bibliothek</translation>
    </message>
    <message>
        <source>Looking for files …</source>
        <translation>Dateien werden gesucht …</translation>
    </message>
    <message>
        <source>Reading %1 of %2: %3</source>
        <translation>%1 von %2 wird gelesen: %3</translation>
    </message>
    <message>
        <source>Stopped. What was read is in the library; add the rest again to go on.</source>
        <translation>Gestoppt. Was gelesen wurde, ist in der Bibliothek; fügen Sie den Rest noch einmal hinzu, um fortzufahren.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no file to read in what you added.</source>
        <translation>In dem, was Sie hinzugefügt haben, gibt es keine lesbare Datei.</translation>
    </message>
    <message>
        <source>%1 was read.</source>
        <translation>%1 wurde gelesen.</translation>
    </message>
    <message>
        <source>%1 files were read.</source>
        <translation>%1 Dateien wurden gelesen.</translation>
    </message>
    <message>
        <source>%1 of %2 were read as a whole; these were not:</source>
        <translation>%1 von %2 wurden vollständig gelesen; diese nicht:</translation>
    </message>
    <message>
        <source>What lies outside the workspace is used where it is, by absolute path, and not copied.</source>
        <translation>Was außerhalb des Arbeitsbereichs liegt, wird an Ort und Stelle verwendet, mit absolutem Pfad, und nicht kopiert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Reads the removed documents into the library again</source>
        <translation>Liest die entfernten Dokumente wieder in die Bibliothek</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Waits before the next file until you go on</source>
        <translation>Wartet vor der nächsten Datei, bis Sie fortsetzen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Paused. The file that is being read is finished first.</source>
        <translation>Pausiert. Die Datei, die gerade gelesen wird, wird noch fertig gelesen.</translation>
    </message>
    <message>
        <source>Watched folders: %1 new, %2 changed, %3 gone. The library is up to date.</source>
        <translation>Überwachte Ordner: %1 neu, %2 geändert, %3 verschwunden. Die Bibliothek ist auf dem neuesten Stand.</translation>
    </message>
</context>
<context>
    <name>countersign::ImportServersDialog</name>
    <message>
        <source>Tool servers of %1</source>
        <translation>Werkzeugserver von %1</translation>
    </message>
    <message>
        <source>Tool servers of the file</source>
        <translation>Werkzeugserver der Datei</translation>
    </message>
    <message>
        <source>%1 — cannot be used</source>
        <translation>%1 – nicht verwendbar</translation>
    </message>
    <message>
        <source>What the chosen server would run</source>
        <translation>Was der gewählte Server ausführen würde</translation>
    </message>
    <message>
        <source>Take them over, and start nothing</source>
        <translation>Server übernehmen, ohne etwas zu starten</translation>
    </message>
    <message>
        <source>Each of these runs a program on your machine. What you take over is written to tools.json; it gets no folder and no network before you give it some, and nothing starts before you allow it.</source>
        <translation>Jeder davon führt ein Programm auf Ihrem Rechner aus. Was Sie übernehmen, wird in tools.json geschrieben; es bekommt weder Ordner noch Netzwerk, bevor Sie ihm welche geben, und nichts startet, bevor Sie es erlauben.</translation>
    </message>
    <message>
        <source>It runs: %1</source>
        <translation>Er führt aus: %1</translation>
    </message>
    <message>
        <source>It is at: %1</source>
        <translation>Er ist erreichbar unter: %1</translation>
    </message>
    <message>
        <source>In the folder: %1</source>
        <translation>Im Ordner: %1</translation>
    </message>
    <message>
        <source>Variable %1: a secret, not shown</source>
        <translation>Variable %1: ein Geheimnis, wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Variable %1: %2</source>
        <translation>Variable %1: %2</translation>
    </message>
    <message>
        <source>Header: %1</source>
        <translation>Kopfzeile: %1</translation>
    </message>
    <message>
        <source>To be filled in before it can start: %1</source>
        <translation>Vor dem Start auszufüllen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) go to this system&apos;s keychain, and not into the workspace.</source>
        <translation>
            <numerusform>%n Geheimnis geht in den Schlüsselbund dieses Systems und nicht in den Arbeitsbereich.</numerusform>
            <numerusform>%n Geheimnisse gehen in den Schlüsselbund dieses Systems und nicht in den Arbeitsbereich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) are kept for this session only, as there is no keychain that can be used; they are not written anywhere.</source>
        <translation>
            <numerusform>%n Geheimnis wird nur für diese Sitzung behalten, da kein verwendbarer Schlüsselbund vorhanden ist; es wird nirgends aufgeschrieben.</numerusform>
            <numerusform>%n Geheimnisse werden nur für diese Sitzung behalten, da kein verwendbarer Schlüsselbund vorhanden ist; sie werden nirgends aufgeschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::InsightsPage</name>
    <message>
        <source>%1 signed calls</source>
        <translation>%1 unterzeichnete Aufrufe</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>%1 Token hinein, %2 heraus</translation>
    </message>
    <message>
        <source>%1 failed (%2 %)</source>
        <translation>%1 fehlgeschlagen (%2 %)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Time to the whole answer</source>
        <translation>Zeit bis zur ganzen Antwort</translation>
    </message>
    <message>
        <source>How long calls took</source>
        <translation>Wie lange Aufrufe dauerten</translation>
    </message>
    <message>
        <source>Time to the first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Von diesem Tag an</translation>
    </message>
    <message>
        <source>To this day, which belongs to it</source>
        <translation>Bis zu diesem Tag, der dazugehört</translation>
    </message>
    <message>
        <source>The whole period</source>
        <translation>Der ganze Zeitraum</translation>
    </message>
    <message>
        <source>No calls in this period</source>
        <translation>Keine Aufrufe in diesem Zeitraum</translation>
    </message>
    <message>
        <source>When requests were signed and sent, this page shows what they cost, how long they took, how many tokens they were and what failed, all from your own ledger.</source>
        <translation>Sobald Anfragen unterzeichnet und gesendet wurden, zeigt diese Seite, was sie kosteten, wie lange sie dauerten, wie viele Token es waren und was fehlschlug, alles aus Ihrem eigenen Journal.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Insights: %1</source>
        <translation>Auswertung: %1</translation>
    </message>
    <message>
        <source>What caching saved</source>
        <translation>Was der Cache gespart hat</translation>
    </message>
    <message>
        <source>This month&apos;s spending and its forecast</source>
        <translation>Die Ausgaben dieses Monats und ihre Prognose</translation>
    </message>
    <message>
        <source>Tokens a second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>Cost against time</source>
        <translation>Kosten gegen Zeit</translation>
    </message>
    <message>
        <source>Calls that failed or were sent more than once</source>
        <translation>Aufrufe, die fehlschlugen oder mehrmals gesendet wurden</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>Was vom Budget übrig ist</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Nach Anbieter</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Nach Modell</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Nach Agent</translation>
    </message>
    <message>
        <source>Grouping of cost and speed</source>
        <translation>Gruppierung von Kosten und Geschwindigkeit</translation>
    </message>
    <message>
        <source>What cost, speed, and cost against time are divided by</source>
        <translation>Wonach Kosten, Geschwindigkeit und Kosten gegen Zeit aufgeteilt werden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Calls of an older version are being read, for speed and retries: %1 %. This happens once.</source>
        <translation>Aufrufe einer älteren Version werden für Geschwindigkeit und Wiederholungen gelesen: %1 %. Das geschieht nur einmal.</translation>
    </message>
</context>
<context>
    <name>countersign::KeyBox</name>
    <message>
        <source>Key in force</source>
        <translation>Geltender Schlüssel</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>It is not shown, and never shown again after it was kept.</source>
        <translation>Er wird nicht angezeigt, und nach dem Aufbewahren nie wieder.</translation>
    </message>
    <message>
        <source>Keep this key</source>
        <translation>Diesen Schlüssel aufbewahren</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Only until the program ends</source>
        <translation>Nur bis das Programm endet</translation>
    </message>
    <message>
        <source>Only until the program ends; there is no keychain to keep it in</source>
        <translation>Nur bis das Programm endet; es gibt keinen Schlüsselbund, in dem er aufbewahrt werden könnte</translation>
    </message>
    <message>
        <source>Problem with the key</source>
        <translation>Problem mit dem Schlüssel</translation>
    </message>
    <message>
        <source>The key in force comes from the keychain of this system.</source>
        <translation>Der geltende Schlüssel kommt aus dem Schlüsselbund dieses Systems.</translation>
    </message>
    <message>
        <source>The key in force comes from the environment.</source>
        <translation>Der geltende Schlüssel kommt aus der Umgebung.</translation>
    </message>
    <message>
        <source>The key in force comes from the environment variable %1.</source>
        <translation>Der geltende Schlüssel kommt aus der Umgebungsvariablen %1.</translation>
    </message>
    <message>
        <source>The key in force is held in memory until the program ends.</source>
        <translation>Der geltende Schlüssel bleibt im Arbeitsspeicher, bis das Programm endet.</translation>
    </message>
    <message>
        <source>This server needs no key.</source>
        <translation>Dieser Server braucht keinen Schlüssel.</translation>
    </message>
    <message>
        <source>There is no key yet, so requests to this provider fail. Paste one here.</source>
        <translation>Es gibt noch keinen Schlüssel, daher schlagen Anfragen an diesen Anbieter fehl. Fügen Sie hier einen ein.</translation>
    </message>
    <message>
        <source>There is no key yet, so requests to this provider fail. Paste one here, or set the variable %1.</source>
        <translation>Es gibt noch keinen Schlüssel, daher schlagen Anfragen an diesen Anbieter fehl. Fügen Sie hier einen ein, oder setzen Sie die Variable %1.</translation>
    </message>
</context>
<context>
    <name>countersign::LedgerPage</name>
    <message>
        <source>What the filter lets through</source>
        <translation>Was der Filter durchlässt</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write the calls of this filter to a file, as CSV or JSON Lines (Ctrl+E). Bodies are not in it.</source>
        <translation>Die Aufrufe dieses Filters in eine Datei schreiben, als CSV oder JSON Lines (Strg+E). Die Inhalte der Anfragen sind nicht darin.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Nachprüfen</translation>
    </message>
    <message>
        <source>Read the whole ledger again and prove that nothing in it was changed, added or taken away</source>
        <translation>Das ganze Journal noch einmal lesen und nachweisen, dass nichts darin geändert, hinzugefügt oder entfernt wurde</translation>
    </message>
    <message>
        <source>Calls, the newest first</source>
        <translation>Aufrufe, die neuesten zuerst</translation>
    </message>
    <message>
        <source>The arrow keys choose a call and show what left below; Return goes there; Ctrl+C copies its id.</source>
        <translation>Die Pfeiltasten wählen einen Aufruf und zeigen unten, was hinausging; die Eingabetaste geht dorthin; Strg+C kopiert seine Kennung.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>The ledger is empty</source>
        <translation>Das Journal ist leer</translation>
    </message>
    <message>
        <source>Every request that is held for you gets a line here, signed or refused: when, by whom, to where, what was masked, and the exact bytes. Lines are only ever added, and each one seals those before it.</source>
        <translation>Jede Anfrage, die für Sie angehalten wird, bekommt hier eine Zeile, unterzeichnet oder abgelehnt: wann, von wem, wohin, was maskiert wurde, und die genauen Bytes. Zeilen kommen immer nur hinzu, und jede versiegelt die vorherigen.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation>Kein passender Aufruf</translation>
    </message>
    <message>
        <source>The ledger has calls, but none that this filter lets through.</source>
        <translation>Das Journal enthält Aufrufe, aber keinen, den dieser Filter durchlässt.</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>Journal filtern</translation>
    </message>
    <message>
        <source>Clear the ledger&apos;s filters</source>
        <translation>Filter des Journals zurücksetzen</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Journal exportieren</translation>
    </message>
    <message>
        <source>what the filter shows, as CSV or JSON Lines</source>
        <translation>was der Filter zeigt, als CSV oder JSON Lines</translation>
    </message>
    <message>
        <source>Verify the ledger</source>
        <translation>Journal nachprüfen</translation>
    </message>
    <message>
        <source>prove that nothing in it was changed</source>
        <translation>nachweisen, dass nichts darin geändert wurde</translation>
    </message>
    <message>
        <source>Open the conversation of this call</source>
        <translation>Das Gespräch dieses Aufrufs öffnen</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>One call</source>
        <translation>Ein Aufruf</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, at least %2; %n have no known price</source>
        <translation>
            <numerusform>%1, mindestens %2; %n ist ohne bekannten Preis</numerusform>
            <numerusform>%1, mindestens %2; %n sind ohne bekannten Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the request’s &amp;id</source>
        <translation>&amp;Kennung der Anfrage kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;hash of its bytes</source>
        <translation>&amp;Hashwert ihrer Bytes kopieren</translation>
    </message>
    <message>
        <source>Open the &amp;conversation</source>
        <translation>&amp;Gespräch öffnen</translation>
    </message>
    <message>
        <source>Show the calls of this conversation &amp;only</source>
        <translation>&amp;Nur die Aufrufe dieses Gesprächs zeigen</translation>
    </message>
    <message>
        <source>&amp;Export what is shown …</source>
        <translation>Angezeigtes &amp;exportieren …</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabelle für ein Tabellenprogramm (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export the calls of this filter</source>
        <translation>Aufrufe dieses Filters exportieren</translation>
    </message>
    <message>
        <source>ledger.csv</source>
        <translation>ledger.csv</translation>
    </message>
</context>
<context>
    <name>countersign::LedgerWork</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Copy the hash</source>
        <translation>Hashwert kopieren</translation>
    </message>
    <message>
        <source>Close the result</source>
        <translation>Ergebnis schließen</translation>
    </message>
    <message>
        <source>Reading every entry of the ledger again …</source>
        <translation>Jeder Eintrag des Journals wird noch einmal gelesen …</translation>
    </message>
    <message>
        <source>The ledger is broken at entry %1. %2 The %3 entries before it are intact. Keep a copy of the file before you go on.</source>
        <translation>Das Journal ist bei Eintrag %1 beschädigt. %2 Die %3 Einträge davor sind unversehrt. Bewahren Sie eine Kopie der Datei auf, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>The ledger is intact: it has no entries yet.</source>
        <translation>Das Journal ist unversehrt: Es hat noch keine Einträge.</translation>
    </message>
    <message>
        <source>The ledger is intact: %1 entries, every hash and seal is right. To prove later that none was taken away, write down the last hash: %2</source>
        <translation>Das Journal ist unversehrt: %1 Einträge, jeder Hashwert und jedes Siegel stimmt. Um später nachzuweisen, dass keiner entfernt wurde, notieren Sie den letzten Hashwert: %2</translation>
    </message>
    <message>
        <source>The ledger is intact: %1 entries, every hash is right; seals were not checked, as the key is not there. The last hash is %2</source>
        <translation>Das Journal ist unversehrt: %1 Einträge, jeder Hashwert stimmt; die Siegel wurden nicht geprüft, da der Schlüssel nicht da ist. Der letzte Hashwert ist %2</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>One call was written to %1.</source>
        <translation>Ein Aufruf wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 calls were written to %2.</source>
        <translation>%1 Aufrufe wurden in %2 geschrieben.</translation>
    </message>
</context>
<context>
    <name>countersign::LocalModelsList</name>
    <message>
        <source>What was found on this machine</source>
        <translation>Was auf diesem Rechner gefunden wurde</translation>
    </message>
    <message>
        <source>Models on this machine</source>
        <translation>Modelle auf diesem Rechner</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Dieses verwenden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Looking for Ollama, LM Studio, llama.cpp and vLLM on this machine …</source>
        <translation>Auf diesem Rechner wird nach Ollama, LM Studio, llama.cpp und vLLM gesucht …</translation>
    </message>
    <message>
        <source>%1, at %2, has no model yet</source>
        <translation>%1, unter %2, hat noch kein Modell</translation>
    </message>
    <message>
        <source>%1 — %2, at %3</source>
        <translation>%1 — %2, unter %3</translation>
    </message>
    <message>
        <source>No model server answered on this machine.

To get one: install Ollama (ollama.com), then run “ollama pull llama3.2” in a terminal; or start the server of LM Studio, llama.cpp or vLLM. Then look again.</source>
        <translation>Auf diesem Rechner hat kein Modellserver geantwortet.

So bekommen Sie einen: Installieren Sie Ollama (ollama.com) und führen Sie dann „ollama pull llama3.2“ in einem Terminal aus; oder starten Sie den Server von LM Studio, llama.cpp oder vLLM. Suchen Sie danach erneut.</translation>
    </message>
    <message>
        <source>These answer on this machine. What you send to them does not leave it.</source>
        <translation>Diese antworten auf diesem Rechner. Was Sie an sie senden, verlässt ihn nicht.</translation>
    </message>
</context>
<context>
    <name>countersign::MainWindow</name>
    <message>
        <source>%1 — Countersign</source>
        <translation>%1 — Countersign</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run and review</source>
        <translation>Ausführen und prüfen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>What agents can read, and how it would leave</source>
        <translation>Was Agenten lesen können und wie es hinausgehen würde</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Cost, time, tokens and errors</source>
        <translation>Kosten, Zeit, Token und Fehler</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Agents: make, change and try them</source>
        <translation>Agenten: anlegen, ändern und ausprobieren</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Everything that was signed or refused</source>
        <translation>Alles, was unterzeichnet oder abgelehnt wurde</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <translation>Darstellung: wie das System</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>Darstellung: hell</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Darstellung: dunkel</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>all keys on one sheet</source>
        <translation>alle Tasten auf einem Blatt</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>Über Countersign</translation>
    </message>
    <message>
        <source>&amp;Commands …</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Keys …</source>
        <translation>&amp;Schlüssel …</translation>
    </message>
    <message>
        <source>Key&amp;board</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>About &amp;Countersign</source>
        <translation>Über &amp;Countersign</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Countersign %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Shows every request before it leaves this machine, with what was masked in it, and sends it only when it is signed.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Countersign %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Zeigt jede Anfrage, bevor sie diesen Rechner verlässt, mit allem, was darin maskiert wurde, und sendet sie erst, wenn sie unterzeichnet ist.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Stopping what is going on; the window closes by itself.</source>
        <translation>Laufendes wird angehalten; das Fenster schließt sich von selbst.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>One message to several models, side by side</source>
        <translation>Eine Nachricht an mehrere Modelle, nebeneinander</translation>
    </message>
</context>
<context>
    <name>countersign::MemoryModel</name>
    <message>
        <source>Goes with every request of this agent. You see it in the review.</source>
        <translation>Geht mit jeder Anfrage dieses Agenten mit. Sie sehen es in der Prüfung.</translation>
    </message>
    <message>
        <source>Is used only when the agent looks for it with the tool “recall”.</source>
        <translation>Wird nur verwendet, wenn der Agent mit dem Werkzeug „recall“ danach sucht.</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>nicht angeheftet</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>the agent</source>
        <translation>der Agent</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was aufbewahrt wird</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>countersign::MemoryPanel</name>
    <message>
        <source>Pin note</source>
        <translation>Notiz anheften</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>A note for this agent, then Return</source>
        <translation>Eine Notiz für diesen Agenten, dann die Eingabetaste</translation>
    </message>
    <message>
        <source>A note for this agent</source>
        <translation>Eine Notiz für diesen Agenten</translation>
    </message>
    <message>
        <source>It goes with every request of the agent. Return keeps it.</source>
        <translation>Sie geht mit jeder Anfrage des Agenten mit. Die Eingabetaste bewahrt sie auf.</translation>
    </message>
    <message>
        <source>Keeps the note; it goes with every request of this agent, redacted like everything else</source>
        <translation>Bewahrt die Notiz auf; sie geht mit jeder Anfrage dieses Agenten mit, maskiert wie alles andere</translation>
    </message>
    <message>
        <source>Deletes the chosen entry (Delete); it can be undone</source>
        <translation>Löscht den ausgewählten Eintrag (Entf); das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Memory of the agent</source>
        <translation>Gedächtnis des Agenten</translation>
    </message>
    <message>
        <source>Space pins, F2 changes the text, Delete deletes with a way back.</source>
        <translation>Die Leertaste heftet an, F2 ändert den Text, Entf löscht; das Löschen lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Nothing is kept for this agent yet. Write a note, or give it the tools remember, recall and forget.</source>
        <translation>Für diesen Agenten ist noch nichts aufbewahrt. Schreiben Sie eine Notiz, oder geben Sie ihm die Werkzeuge remember, recall und forget.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n aufbewahrt</numerusform>
            <numerusform>%n aufbewahrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with every request</source>
        <translation>
            <numerusform>%n mit jeder Anfrage</numerusform>
            <numerusform>%n mit jeder Anfrage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ModelListDialog</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>Überlegungen</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>Models of “%1”</source>
        <translation>Modelle von „%1“</translation>
    </message>
    <message>
        <source>State of the list</source>
        <translation>Stand der Liste</translation>
    </message>
    <message>
        <source>Asking “%1” for its models …</source>
        <translation>„%1“ wird nach seinen Modellen gefragt …</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Reads, tokens</source>
        <translation>Liest, Token</translation>
    </message>
    <message>
        <source>Writes, tokens</source>
        <translation>Schreibt, Token</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Nimmt an</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Space ticks a model, so that it can be chosen for agents.</source>
        <translation>Die Leertaste hakt ein Modell an, sodass es für Agenten gewählt werden kann.</translation>
    </message>
    <message>
        <source>Offer the ticked ones</source>
        <translation>Angehakte anbieten</translation>
    </message>
    <message>
        <source>It has no models that answer messages.</source>
        <translation>Er hat keine Modelle, die auf Nachrichten antworten.</translation>
    </message>
    <message>
        <source>Tick the models that agents may use. Limits are the provider&apos;s own words, or those of the price list.</source>
        <translation>Haken Sie die Modelle an, die Agenten verwenden dürfen. Die Grenzen sind Angaben des Anbieters oder der Preisliste.</translation>
    </message>
</context>
<context>
    <name>countersign::MoneyTab</name>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>countersign::MoneyTabs</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Cost, time, tokens and errors</source>
        <translation>Kosten, Zeit, Token und Fehler</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Limits of what may be spent, and how far they are used</source>
        <translation>Grenzen für das, was ausgegeben werden darf, und wie weit sie ausgeschöpft sind</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>What each model costs, with source and date</source>
        <translation>Was jedes Modell kostet, mit Quelle und Datum</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>What your calls would have cost on another model</source>
        <translation>Was Ihre Aufrufe bei einem anderen Modell gekostet hätten</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Our costs beside a provider&apos;s bill</source>
        <translation>Unsere Kosten neben der Rechnung eines Anbieters</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>A managed platform, own servers, or both: what a month would cost</source>
        <translation>Eine verwaltete Plattform, eigene Server oder beides: was ein Monat kosten würde</translation>
    </message>
    <message>
        <source>Parts of the insights</source>
        <translation>Teile der Auswertung</translation>
    </message>
</context>
<context>
    <name>countersign::NewScriptDialog</name>
    <message>
        <source>New script tool</source>
        <translation>Neues Skriptwerkzeug</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>such as word_count</source>
        <translation>zum Beispiel word_count</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>Dateien schreiben</translation>
    </message>
    <message>
        <source>A program that already works and the form of what it is given are written to the folder tools of the workspace. Agents cannot use it until you tick it for one, and each call is shown to you.</source>
        <translation>Ein Programm, das schon funktioniert, und die Form dessen, was es bekommt, werden in den Ordner tools des Arbeitsbereichs geschrieben. Agenten können es erst verwenden, wenn Sie es für einen anhaken, und jeder Aufruf wird Ihnen gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
</context>
<context>
    <name>countersign::PagePictureView</name>
    <message>
        <source>The page as it looks</source>
        <translation>Die Seite, wie sie aussieht</translation>
    </message>
</context>
<context>
    <name>countersign::PageStrip</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Commands, appearance, keyboard</source>
        <translation>Befehle, Darstellung, Tastatur</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>countersign::PaletteModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>countersign::PartView</name>
    <message>
        <source>Text of the part</source>
        <translation>Text des Teils</translation>
    </message>
    <message>
        <source>What would leave, with the found values marked. Select words and press M to mask them.</source>
        <translation>Was hinausgehen würde, mit den gefundenen Werten markiert. Wählen Sie Wörter aus und drücken Sie M, um sie zu maskieren.</translation>
    </message>
    <message>
        <source>%1, leaves</source>
        <translation>%1, geht hinaus</translation>
    </message>
    <message>
        <source>(not in the vault)</source>
        <translation>(nicht im Tresor)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>countersign::PartsModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n Fund</numerusform>
            <numerusform>%n Funde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2
Stood the same in the last request that was signed.</source>
        <translation>%1 – %2
Stand genauso in der letzten Anfrage, die unterzeichnet wurde.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2, signed before</source>
        <translation>%1, %2, schon unterzeichnet</translation>
    </message>
    <message>
        <source>%1, %2, new</source>
        <translation>%1, %2, neu</translation>
    </message>
</context>
<context>
    <name>countersign::PlannerTab</name>
    <message>
        <source>Managed platform</source>
        <translation>Verwaltete Plattform</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybrid</translation>
    </message>
    <message>
        <source>Own servers alone</source>
        <translation>Nur eigene Server</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>All as shipped</source>
        <translation>Alles wie ausgeliefert</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>F2 or a double click changes a value or its source</source>
        <translation>F2 oder ein Doppelklick ändert einen Wert oder seine Quelle</translation>
    </message>
    <message>
        <source>Your volumes</source>
        <translation>Ihre Mengen</translation>
    </message>
    <message>
        <source>An estimate from your own ledger and the assumptions below; what ships is a starting point, not an offer. Answers of an own model may be of another quality: try it in Compare.</source>
        <translation>Eine Schätzung aus Ihrem eigenen Journal und den Annahmen unten; die mitgelieferten Werte sind ein Ausgangspunkt, kein Angebot. Antworten eines eigenen Modells können von anderer Qualität sein: Probieren Sie es unter „Vergleich“ aus.</translation>
    </message>
    <message numerus="yes">
        <source>No calls in the last %n days: the volumes are nothing yet.</source>
        <translation>
            <numerusform>Keine Aufrufe am letzten %n Tag: Es gibt noch keine Mengen.</numerusform>
            <numerusform>Keine Aufrufe in den letzten %n Tagen: Es gibt noch keine Mengen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your last %1 days: %2 calls, %3 tokens in, %4 out, %5 at the providers.</source>
        <translation>Ihre letzten %1 Tage: %2 Aufrufe, %3 Token hinein, %4 heraus, %5 bei den Anbietern.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 · the cheapest</source>
        <translation>%1 · am günstigsten</translation>
    </message>
    <message>
        <source>%1 a month: %2</source>
        <translation>%1 im Monat: %2</translation>
    </message>
    <message>
        <source>All assumptions are as shipped again.</source>
        <translation>Alle Annahmen sind wieder wie ausgeliefert.</translation>
    </message>
</context>
<context>
    <name>countersign::PlotView</name>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>million tokens</source>
        <translation>Millionen Token</translation>
    </message>
    <message>
        <source>thousand tokens</source>
        <translation>Tausend Token</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Together: %1</source>
        <translation>Zusammen: %1</translation>
    </message>
    <message>
        <source>tokens a second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>% of the calls</source>
        <translation>% der Aufrufe</translation>
    </message>
    <message>
        <source>time to the whole answer</source>
        <translation>Zeit bis zur ganzen Antwort</translation>
    </message>
    <message>
        <source>cost of a call</source>
        <translation>Kosten eines Aufrufs</translation>
    </message>
    <message numerus="yes">
        <source>%n calls without a known price are not in it.</source>
        <translation>
            <numerusform>%n Aufruf ohne bekannten Preis ist nicht enthalten.</numerusform>
            <numerusform>%n Aufrufe ohne bekannten Preis sind nicht enthalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PoliciesSection</name>
    <message>
        <source>Problem with this policy</source>
        <translation>Problem mit dieser Richtlinie</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>The text of the policy&apos;s file</source>
        <translation>Der Text der Richtliniendatei</translation>
    </message>
    <message>
        <source>Differences by provider and tool</source>
        <translation>Unterschiede nach Anbieter und Werkzeug</translation>
    </message>
    <message>
        <source>Source of the policy</source>
        <translation>Quelltext der Richtlinie</translation>
    </message>
    <message>
        <source>%1 (ships, read-only)</source>
        <translation>%1 (mitgeliefert, nur lesbar)</translation>
    </message>
    <message>
        <source>In this workspace: policies/%1.yaml. Saving keeps comments and whatever else stands in the file.</source>
        <translation>In diesem Arbeitsbereich: policies/%1.yaml. Beim Sichern bleiben Kommentare und alles Übrige in der Datei erhalten.</translation>
    </message>
    <message>
        <source>Comes with the program and stays as it is. Duplicate it to change it.</source>
        <translation>Wird mit dem Programm geliefert und bleibt, wie sie ist. Duplizieren Sie sie, um sie zu ändern.</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>„%1“ wurde gesichert.</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>%1 copy %2</source>
        <translation>%1 Kopie %2</translation>
    </message>
    <message>
        <source>There is a policy “%1” already.</source>
        <translation>Es gibt bereits eine Richtlinie „%1“.</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>„%1“ heißt jetzt „%2“.</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”, also in: %3.</source>
        <translation>„%1“ heißt jetzt „%2“, auch in: %3.</translation>
    </message>
    <message>
        <source>Rename the policy</source>
        <translation>Richtlinie umbenennen</translation>
    </message>
    <message>
        <source>New name. Agents that name this policy are changed with it.</source>
        <translation>Neuer Name. Agenten, die diese Richtlinie nennen, werden mit geändert.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>“%1” was deleted. These agents name it and cannot run without it: %2.</source>
        <translation>„%1“ wurde gelöscht. Diese Agenten nennen sie und können ohne sie nicht laufen: %2.</translation>
    </message>
    <message>
        <source>Changes that were not saved are here again: %1.</source>
        <translation>Nicht gespeicherte Änderungen sind wieder da: %1.</translation>
    </message>
    <message>
        <source>Marked rows differ from what holds for everything. Delete takes a difference away.</source>
        <translation>Markierte Zeilen weichen von dem ab, was für alles gilt. Entf nimmt eine Abweichung weg.</translation>
    </message>
    <message>
        <source>Rules differ for: %1. Choose it above to see and change them.</source>
        <translation>Abweichende Regeln für: %1. Wählen Sie es oben, um sie zu sehen und zu ändern.</translation>
    </message>
</context>
<context>
    <name>countersign::PolicyForm</name>
    <message>
        <source>What this policy is for, in a sentence</source>
        <translation>Wozu diese Richtlinie dient, in einem Satz</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Rules may differ for one provider, or for what one tool returned</source>
        <translation>Regeln können für einen Anbieter abweichen oder für das, was ein Werkzeug geliefert hat</translation>
    </message>
    <message>
        <source>&amp;Applies to</source>
        <translation>&amp;Gilt für</translation>
    </message>
    <message>
        <source>Take the last change of a rule back (Ctrl+Z in the table)</source>
        <translation>Die letzte Änderung einer Regel zurücknehmen (Strg+Z in der Tabelle)</translation>
    </message>
    <message>
        <source>Take the last change of a rule back</source>
        <translation>Die letzte Änderung einer Regel zurücknehmen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>F2 changes what happens or the score, Delete takes a rule of its own away, Ctrl+Z takes the last change back.</source>
        <translation>F2 ändert, was geschieht, oder den Punktwert; Entf entfernt eine eigene Regel; Strg+Z nimmt die letzte Änderung zurück.</translation>
    </message>
    <message>
        <source>F2 changes what happens or the score, Delete takes a rule of its own away</source>
        <translation>F2 ändert, was geschieht, oder den Punktwert; Entf entfernt eine eigene Regel</translation>
    </message>
    <message>
        <source>Always mask</source>
        <translation>Immer maskieren</translation>
    </message>
    <message>
        <source>One term a line; “Project Falcon = PROJECT” gives it a type of its own</source>
        <translation>Ein Begriff je Zeile; „Projekt Falke = PROJECT“ gibt ihm einen eigenen Typ</translation>
    </message>
    <message>
        <source>Never mask</source>
        <translation>Nie maskieren</translation>
    </message>
    <message>
        <source>One term a line, such as your own company&apos;s name</source>
        <translation>Ein Begriff je Zeile, etwa der Name Ihres eigenen Unternehmens</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What the tool %1 returned</source>
        <translation>Was das Werkzeug %1 geliefert hat</translation>
    </message>
    <message>
        <source>All models on this machine</source>
        <translation>Alle Modelle auf diesem Rechner</translation>
    </message>
    <message>
        <source>Provider %1 (on this machine)</source>
        <translation>Anbieter %1 (auf diesem Rechner)</translation>
    </message>
    <message>
        <source>Provider %1</source>
        <translation>Anbieter %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n different</source>
        <translation>
            <numerusform>%1 · %n abweichende</numerusform>
            <numerusform>%1 · %n abweichende</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PolicyRuleDelegate</name>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>From score</source>
        <translation>Ab Punktwert</translation>
    </message>
</context>
<context>
    <name>countersign::PolicyRulesModel</name>
    <message>
        <source>Network addresses</source>
        <translation>Netzwerkadressen</translation>
    </message>
    <message>
        <source>Bank and payment</source>
        <translation>Bank und Zahlung</translation>
    </message>
    <message>
        <source>Tax and company numbers</source>
        <translation>Steuer- und Firmennummern</translation>
    </message>
    <message>
        <source>Documents and licences</source>
        <translation>Ausweise und Führerscheine</translation>
    </message>
    <message>
        <source>Health and insurance</source>
        <translation>Gesundheit und Versicherung</translation>
    </message>
    <message>
        <source>Customers, cases and accounts</source>
        <translation>Kunden, Fälle und Konten</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles Übrige</translation>
    </message>
    <message>
        <source>own rule</source>
        <translation>eigene Regel</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>wie %1</translation>
    </message>
    <message>
        <source>as everything else</source>
        <translation>wie alles Übrige</translation>
    </message>
    <message>
        <source>What is found with less certainty than this is left alone. 0.5 means: as likely right as wrong.</source>
        <translation>Was mit geringerer Gewissheit gefunden wird, bleibt unberührt. 0,5 heißt: ebenso wahrscheinlich richtig wie falsch.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Was gefunden wird</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>From score</source>
        <translation>Ab Punktwert</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>different here</source>
        <translation>weicht hier ab</translation>
    </message>
    <message>
        <source>as on this machine</source>
        <translation>wie auf diesem Rechner</translation>
    </message>
    <message>
        <source>as everywhere</source>
        <translation>wie überall</translation>
    </message>
    <message>
        <source>%1: %2, different here</source>
        <translation>%1: %2, weicht hier ab</translation>
    </message>
</context>
<context>
    <name>countersign::PolicySample</name>
    <message>
        <source>Dear Ms Oyelaran,

thank you for your call on 3 May 2026 from 020 7946 0731. We pay to GB94 KSTL 0009 1227 7304 16 and write to m.oyelaran@example.com.

The portal&apos;s password = Tr0ub4dor&amp;3xyz-Quay.

Larkfield Mutual, Leeds</source>
        <translation>Sehr geehrte Frau Oyelaran,

vielen Dank für Ihren Anruf am 3. Mai 2026 von 020 7946 0731. Wir zahlen auf GB94 KSTL 0009 1227 7304 16 und schreiben an m.oyelaran@example.com.

Für das Portal gilt: Passwort = Tr0ub4dor&amp;3xyz-Quay.

Larkfield Mutual, Leeds</translation>
    </message>
    <message>
        <source>As if it were sent to</source>
        <translation>Als ginge es an</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>Beispieltext</translation>
    </message>
    <message>
        <source>Change it as you like; it is not kept and not sent.</source>
        <translation>Ändern Sie ihn nach Belieben; er wird nicht aufbewahrt und nicht gesendet.</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>Was hinausgehen würde</translation>
    </message>
    <message>
        <source>As if sent to</source>
        <translation>Wie gesendet an</translation>
    </message>
    <message>
        <source>Try it on a text</source>
        <translation>An einem Text ausprobieren</translation>
    </message>
    <message>
        <source>any remote provider</source>
        <translation>irgendeinen externen Anbieter</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation>%1 (Übung)</translation>
    </message>
    <message>
        <source>%1 (on this machine)</source>
        <translation>%1 (auf diesem Rechner)</translation>
    </message>
    <message>
        <source>The policy cannot be read, so nothing would leave.</source>
        <translation>Die Richtlinie lässt sich nicht lesen, daher würde nichts hinausgehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n values replaced</source>
        <translation>
            <numerusform>%n Wert ersetzt</numerusform>
            <numerusform>%n Werte ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found and left</source>
        <translation>
            <numerusform>%n gefunden und belassen</numerusform>
            <numerusform>%n gefunden und belassen</numerusform>
        </translation>
    </message>
    <message>
        <source>the request would be blocked</source>
        <translation>die Anfrage würde gesperrt</translation>
    </message>
    <message>
        <source>the request would go to a local model only</source>
        <translation>die Anfrage ginge nur an ein lokales Modell</translation>
    </message>
    <message>
        <source>any model on this machine</source>
        <translation>irgendein Modell auf diesem Rechner</translation>
    </message>
    <message>
        <source>read as an answer of %1</source>
        <translation>gelesen als Antwort von %1</translation>
    </message>
</context>
<context>
    <name>countersign::PriceDialog</name>
    <message>
        <source>Your price</source>
        <translation>Ihr Preis</translation>
    </message>
    <message>
        <source>As price lists name it: a vendor such as “anthropic”, else the host of the address</source>
        <translation>Wie ihn Preislisten nennen: ein Hersteller wie „anthropic“, sonst der Host der Adresse</translation>
    </message>
    <message>
        <source>Where the price was read, such as a contract or a page</source>
        <translation>Wo der Preis gelesen wurde, etwa in einem Vertrag oder auf einer Seite</translation>
    </message>
    <message>
        <source>Calls before that moment keep the cost that was written with them</source>
        <translation>Aufrufe vor diesem Zeitpunkt behalten die Kosten, die mit ihnen aufgeschrieben wurden</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Anbieter</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Holds &amp;from</source>
        <translation>&amp;Gilt ab</translation>
    </message>
    <message>
        <source>US dollars each</source>
        <translation>US-Dollar je Stück</translation>
    </message>
    <message>
        <source>US dollars per million tokens</source>
        <translation>US-Dollar je Million Token</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Say for which provider and model.</source>
        <translation>Geben Sie an, für welchen Anbieter und welches Modell.</translation>
    </message>
    <message>
        <source>A price needs at least input and output. What is left empty stays unknown, and so does the cost of calls that use it.</source>
        <translation>Ein Preis braucht mindestens Eingabe und Ausgabe. Was leer bleibt, bleibt unbekannt, ebenso die Kosten von Aufrufen, die es nutzen.</translation>
    </message>
    <message>
        <source>Say where the price was read, so that others can check it.</source>
        <translation>Geben Sie an, wo der Preis gelesen wurde, damit andere ihn nachprüfen können.</translation>
    </message>
    <message>
        <source>The price until now has steps for long prompts or other tiers. A changed price holds for all of the ordinary tier.</source>
        <translation>Der bisherige Preis hat Stufen für lange Prompts oder andere Servicestufen. Ein geänderter Preis gilt für alles in der gewöhnlichen Servicestufe.</translation>
    </message>
    <message>
        <source>Holds for calls from that moment on. Earlier calls keep the price of their day.</source>
        <translation>Gilt für Aufrufe ab diesem Zeitpunkt. Frühere Aufrufe behalten den Preis ihres Tages.</translation>
    </message>
</context>
<context>
    <name>countersign::PriceImportDialog</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was weggelassen wird</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Preise importieren</translation>
    </message>
    <message>
        <source>“%1” is a price list of the form %2.</source>
        <translation>„%1“ ist eine Preisliste der Form %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n prices would change</source>
        <translation>
            <numerusform>%n Preis würde sich ändern</numerusform>
            <numerusform>%n Preise würden sich ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models are new</source>
        <translation>
            <numerusform>%n Modell ist neu</numerusform>
            <numerusform>%n Modelle sind neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the same</source>
        <translation>
            <numerusform>%n ist gleich</numerusform>
            <numerusform>%n sind gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are left out</source>
        <translation>
            <numerusform>%n Eintrag wird weggelassen</numerusform>
            <numerusform>%n Einträge werden weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>They hold for calls from now on, as your own prices. Calls until now keep the price of their day. Amounts are US dollars per million tokens.</source>
        <translation>Sie gelten für Aufrufe ab jetzt, als Ihre eigenen Preise. Bisherige Aufrufe behalten den Preis ihres Tages. Die Beträge sind US-Dollar je Million Token.</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Es würde sich nichts ändern.</translation>
    </message>
    <message>
        <source>Import these prices</source>
        <translation>Diese Preise importieren</translation>
    </message>
</context>
<context>
    <name>countersign::PricesModel</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache lesen</translation>
    </message>
    <message>
        <source>Cache write (5 min)</source>
        <translation>Cache schreiben (5 min)</translation>
    </message>
    <message>
        <source>Cache write (1 h)</source>
        <translation>Cache schreiben (1 h)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Überlegungen</translation>
    </message>
    <message>
        <source>Image input</source>
        <translation>Bildeingabe</translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation>Audioeingabe</translation>
    </message>
    <message>
        <source>Image output</source>
        <translation>Bildausgabe</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>Audioausgabe</translation>
    </message>
    <message>
        <source>Web search, each</source>
        <translation>Websuche, je Suche</translation>
    </message>
    <message>
        <source>From the beginning on</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>input %1, output %2</source>
        <translation>Eingabe %1, Ausgabe %2</translation>
    </message>
    <message>
        <source>%1 above %2 input tokens</source>
        <translation>%1 über %2 Eingabe-Token</translation>
    </message>
    <message>
        <source>tier “%1”: %2</source>
        <translation>Servicestufe „%1“: %2</translation>
    </message>
    <message>
        <source>%1 to %2 UTC: input %3, output %4</source>
        <translation>%1 bis %2 UTC: Eingabe %3, Ausgabe %4</translation>
    </message>
    <message>
        <source>source: %1, %2</source>
        <translation>Quelle: %1, %2</translation>
    </message>
    <message>
        <source>yours, %1</source>
        <translation>Ihrer, %1</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>Ihrer: %1</translation>
    </message>
    <message>
        <source>US dollars each</source>
        <translation>US-Dollar je Stück</translation>
    </message>
    <message>
        <source>US dollars per million tokens</source>
        <translation>US-Dollar je Million Token</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Gelesen am</translation>
    </message>
</context>
<context>
    <name>countersign::PricesTab</name>
    <message>
        <source>“%1” is too large for a price list. Nothing was imported.</source>
        <translation>„%1“ ist zu groß für eine Preisliste. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Only &amp;yours</source>
        <translation>Nur &amp;Ihre</translation>
    </message>
    <message>
        <source>New price …</source>
        <translation>Neuer Preis …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove yours</source>
        <translation>Ihren entfernen</translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>Liste importieren …</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Preise importieren</translation>
    </message>
    <message>
        <source>Price lists (*.json);;All files (*)</source>
        <translation>Preislisten (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <source>Enter a price of your own for the chosen model (Return)</source>
        <translation>Einen eigenen Preis für das gewählte Modell eingeben (Eingabetaste)</translation>
    </message>
    <message>
        <source>From the next call on the price before it holds again</source>
        <translation>Ab dem nächsten Aufruf gilt wieder der Preis davor</translation>
    </message>
    <message>
        <source>A list of our own form, LiteLLM&apos;s or models.dev&apos;s; you see what would change first</source>
        <translation>Eine Liste in unserer eigenen Form oder der von LiteLLM oder models.dev; Sie sehen zuerst, was sich ändern würde</translation>
    </message>
    <message>
        <source>All prices of the chosen model</source>
        <translation>Alle Preise des gewählten Modells</translation>
    </message>
    <message>
        <source>&amp;Amounts are shown in</source>
        <translation>&amp;Beträge werden angezeigt in</translation>
    </message>
    <message>
        <source>US dollars per million tokens. Nothing is fetched: prices ship with the program, or are yours. A call keeps the price of its day.</source>
        <translation>US-Dollar je Million Token. Nichts wird abgerufen: Preise werden mit dem Programm geliefert oder sind Ihre eigenen. Ein Aufruf behält den Preis seines Tages.</translation>
    </message>
    <message>
        <source>%1 at %2:</source>
        <translation>%1 bei %2:</translation>
    </message>
    <message>
        <source>Your price of %1 holds from now on.</source>
        <translation>Ihr Preis für %1 gilt ab jetzt.</translation>
    </message>
    <message>
        <source>Removed: your price of %1</source>
        <translation>Entfernt: Ihr Preis für %1</translation>
    </message>
</context>
<context>
    <name>countersign::ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops it; nothing half done is left</source>
        <translation>Bricht ab; nichts Halbfertiges bleibt übrig</translation>
    </message>
</context>
<context>
    <name>countersign::ProviderEdits</name>
    <message>
        <source>providers.json was changed by another program meanwhile, so this cannot be undone here.</source>
        <translation>providers.json wurde inzwischen von einem anderen Programm geändert, daher lässt sich dies hier nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Names that begin with “practice” belong to the practice provider. Choose another.</source>
        <translation>Namen, die mit „practice“ beginnen, gehören dem Übungsanbieter. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is a provider “%1” already. Choose another name.</source>
        <translation>Es gibt bereits einen Anbieter „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>countersign::ProviderForm</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>One model a line, as the provider names it</source>
        <translation>Ein Modell je Zeile, so wie der Anbieter es nennt</translation>
    </message>
    <message>
        <source>Problem with this provider</source>
        <translation>Problem mit diesem Anbieter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Key variable</source>
        <translation>Schlüsselvariable</translation>
    </message>
    <message>
        <source>The environment variable that may hold the key. Never the key itself.</source>
        <translation>Die Umgebungsvariable, die den Schlüssel enthalten kann. Nie der Schlüssel selbst.</translation>
    </message>
    <message>
        <source>On this machine: requests to it do not leave.</source>
        <translation>Auf diesem Rechner: Anfragen an ihn gehen nicht hinaus.</translation>
    </message>
    <message>
        <source>Remote: requests leave this machine for %1.</source>
        <translation>Extern: Anfragen verlassen diesen Rechner und gehen an %1.</translation>
    </message>
    <message>
        <source>OpenAI-compatible, another address</source>
        <translation>OpenAI-kompatibel, andere Adresse</translation>
    </message>
    <message>
        <source>as each request needs</source>
        <translation>so viel, wie jede Anfrage braucht</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>How much the server reads at once. What is longer loses its beginning; a larger number takes more memory.</source>
        <translation>Wie viel der Server auf einmal liest. Was länger ist, verliert seinen Anfang; eine größere Zahl braucht mehr Speicher.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
</context>
<context>
    <name>countersign::ProvidersModel</name>
    <message>
        <source>keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>nur diese Sitzung</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>needs none</source>
        <translation>keiner nötig</translation>
    </message>
    <message>
        <source>This version does not speak the API %1 yet; requests to this provider are refused.</source>
        <translation>Diese Version beherrscht die API %1 noch nicht; Anfragen an diesen Anbieter werden abgelehnt.</translation>
    </message>
    <message>
        <source>practice, on this machine</source>
        <translation>Übung, auf diesem Rechner</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>extern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>countersign::ProvidersSection</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Choose one to see and change it below.</source>
        <translation>Wählen Sie einen, um ihn unten zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Look for local models</source>
        <translation>Lokale Modelle suchen</translation>
    </message>
    <message>
        <source>Asks the usual ports of this machine, and nothing else, for model servers</source>
        <translation>Fragt die üblichen Ports dieses Rechners, und sonst nichts, nach Modellservern ab</translation>
    </message>
    <message>
        <source>Where requests can go. A request leaves only for one of these, and only when it is signed. Keys are kept in this system&apos;s keychain, never in the workspace.</source>
        <translation>Wohin Anfragen gehen können. Eine Anfrage geht nur an einen von diesen hinaus, und nur, wenn sie unterzeichnet ist. Schlüssel werden im Schlüsselbund dieses Systems aufbewahrt, nie im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Back to what is in providers.json</source>
        <translation>Zurück zu dem, was in providers.json steht</translation>
    </message>
    <message>
        <source>Remove this provider</source>
        <translation>Diesen Anbieter entfernen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Test …</source>
        <translation>Testen …</translation>
    </message>
    <message>
        <source>Shows a request with the one word “Hello”; it is sent only when you say so</source>
        <translation>Zeigt eine Anfrage mit dem einen Wort „Hello“; sie wird erst gesendet, wenn Sie es sagen</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>Neuer Anbieter</translation>
    </message>
    <message>
        <source>“%1” — no model, always there, nothing leaves this machine</source>
        <translation>„%1“ — kein Modell, immer da, nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Add this provider</source>
        <translation>Diesen Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It can be tested once it was added.</source>
        <translation>Er lässt sich testen, sobald er hinzugefügt ist.</translation>
    </message>
    <message>
        <source>Save the changes to test them.</source>
        <translation>Sichern Sie die Änderungen, um sie zu testen.</translation>
    </message>
    <message>
        <source>Name a model to test it with.</source>
        <translation>Nennen Sie ein Modell, mit dem getestet werden soll.</translation>
    </message>
    <message>
        <source>“%1” was added to providers.json.</source>
        <translation>„%1“ wurde zu providers.json hinzugefügt.</translation>
    </message>
    <message>
        <source>“%1” was changed in providers.json.</source>
        <translation>„%1“ wurde in providers.json geändert.</translation>
    </message>
    <message>
        <source>“%1” was removed, and its key goes with it.</source>
        <translation>„%1“ wurde entfernt, der zugehörige Schlüssel ebenso.</translation>
    </message>
    <message>
        <source>Models on this machine</source>
        <translation>Modelle auf diesem Rechner</translation>
    </message>
    <message>
        <source>What you typed into the providers and did not save is here again.</source>
        <translation>Was Sie bei den Anbietern getippt und nicht gespeichert haben, ist wieder da.</translation>
    </message>
    <message>
        <source>Choose its models …</source>
        <translation>Modelle auswählen …</translation>
    </message>
    <message>
        <source>Asks the provider which models it has; the key goes with the question, and nothing else</source>
        <translation>Fragt den Anbieter, welche Modelle er hat; mit der Frage geht der Schlüssel hinaus und sonst nichts</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Ratenbegrenzung</translation>
    </message>
</context>
<context>
    <name>countersign::RateGauges</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens sent</source>
        <translation>Gesendete Token</translation>
    </message>
    <message>
        <source>Tokens received</source>
        <translation>Empfangene Token</translation>
    </message>
    <message>
        <source>%1: %2 of %3 left</source>
        <translation>%1: noch %2 von %3</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>%1: noch %2</translation>
    </message>
    <message>
        <source>%1, all of it back in %2 s</source>
        <translation>%1, wieder vollständig in %2 s</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Ratenbegrenzung</translation>
    </message>
    <message>
        <source>The provider asked to wait %1 s more.</source>
        <translation>Der Anbieter hat darum gebeten, noch %1 s zu warten.</translation>
    </message>
    <message>
        <source>Nothing is known yet: providers tell their limits with each answer.</source>
        <translation>Noch ist nichts bekannt: Anbieter teilen ihre Grenzen mit jeder Antwort mit.</translation>
    </message>
    <message>
        <source>As its last answer told them.</source>
        <translation>Wie seine letzte Antwort sie angab.</translation>
    </message>
</context>
<context>
    <name>countersign::ReconcileModel</name>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>in %1 / %2, out %3 / %4</source>
        <translation>hinein %1 / %2, heraus %3 / %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Call %1: %2</source>
        <translation>Aufruf %1: %2</translation>
    </message>
    <message>
        <source>Ours / theirs</source>
        <translation>Wir / Anbieter</translation>
    </message>
    <message>
        <source>Day of the provider</source>
        <translation>Tag des Anbieters</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Wir</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>In per cent</source>
        <translation>In Prozent</translation>
    </message>
    <message>
        <source>Tokens, ours / theirs</source>
        <translation>Token, wir / Anbieter</translation>
    </message>
</context>
<context>
    <name>countersign::ReconcileTab</name>
    <message>
        <source>“%1” is larger than 64 MB. Export a shorter time from the provider.</source>
        <translation>„%1“ ist größer als 64 MB. Exportieren Sie beim Anbieter einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>“%1” of %2: ours %3, theirs %4.</source>
        <translation>„%1“ von %2: wir %3, Anbieter %4.</translation>
    </message>
    <message numerus="yes">
        <source>All %n lines agree.</source>
        <translation>
            <numerusform>Die eine Zeile (%n) stimmt überein.</numerusform>
            <numerusform>Alle %n Zeilen stimmen überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines differ; unfold one to see the calls that may explain it.</source>
        <translation>%1 von %2 Zeilen weichen ab; klappen Sie eine auf, um die Aufrufe zu sehen, die es erklären können.</translation>
    </message>
    <message numerus="yes">
        <source>%n of our calls have no known price.</source>
        <translation>
            <numerusform>%n unserer Aufrufe hat keinen bekannten Preis.</numerusform>
            <numerusform>%n unserer Aufrufe haben keinen bekannten Preis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the file were not understood and are left out.</source>
        <translation>
            <numerusform>%n Zeile der Datei wurde nicht verstanden und ist weggelassen.</numerusform>
            <numerusform>%n Zeilen der Datei wurden nicht verstanden und sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a usage file …</source>
        <translation>Nutzungsdatei öffnen …</translation>
    </message>
    <message>
        <source>Export (CSV) …</source>
        <translation>Exportieren (CSV) …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Nur &amp;Abweichungen</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>Der Vergleich wurde gestoppt.</translation>
    </message>
    <message>
        <source>Ours and theirs by day and model</source>
        <translation>Unsere Kosten und die des Anbieters nach Tag und Modell</translation>
    </message>
    <message>
        <source>Return opens the call, or all calls of the day and model, in the ledger</source>
        <translation>Die Eingabetaste öffnet den Aufruf oder alle Aufrufe des Tages und Modells im Journal</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Do the costs match the bill?</source>
        <translation>Stimmen die Kosten mit der Rechnung überein?</translation>
    </message>
    <message>
        <source>Download the usage or cost file (CSV) from the console of Anthropic, OpenAI or Google and open it here: you see, by day and model, what we counted, what they charged and which calls explain a difference.</source>
        <translation>Laden Sie die Nutzungs- oder Kostendatei (CSV) aus der Konsole von Anthropic, OpenAI oder Google herunter, und öffnen Sie sie hier: Sie sehen nach Tag und Modell, was wir gezählt haben, was der Anbieter berechnet hat und welche Aufrufe einen Unterschied erklären.</translation>
    </message>
    <message>
        <source>The file is read here and not kept. Nothing is sent.</source>
        <translation>Die Datei wird hier gelesen und nicht aufbewahrt. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Open a provider&apos;s usage file</source>
        <translation>Nutzungsdatei eines Anbieters öffnen</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message>
        <source>%1 calls compared …</source>
        <translation>%1 Aufrufe verglichen …</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Check the free space and the folder, then try again.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2. Prüfen Sie den freien Speicherplatz und den Ordner, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The comparison was written to %1.</source>
        <translation>Der Abgleich wurde nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>countersign::ReviewPane</name>
    <message>
        <source>Originals</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>Original of: %1</source>
        <translation>Original von: %1</translation>
    </message>
    <message>
        <source>No request waits for a decision.</source>
        <translation>Keine Anfrage wartet auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>Apply or cancel the edit first.</source>
        <translation>Übernehmen oder verwerfen Sie zuerst die Bearbeitung.</translation>
    </message>
    <message>
        <source>The bytes are still being laid out.</source>
        <translation>Die Bytes werden noch aufbereitet.</translation>
    </message>
    <message>
        <source>Look first: the request has just arrived.</source>
        <translation>Sehen Sie erst hin: Die Anfrage ist gerade eingetroffen.</translation>
    </message>
    <message>
        <source>Signed by you, with the rest of this run while nothing new is found</source>
        <translation>Von Ihnen unterzeichnet, samt dem Rest dieses Laufs, solange nichts Neues gefunden wird</translation>
    </message>
    <message>
        <source>Signed by you</source>
        <translation>Von Ihnen unterzeichnet</translation>
    </message>
    <message>
        <source>Refused by you — nothing was sent</source>
        <translation>Von Ihnen abgelehnt — nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Refused in review</source>
        <translation>Bei der Prüfung abgelehnt</translation>
    </message>
    <message>
        <source>No longer held</source>
        <translation>Nicht mehr angehalten</translation>
    </message>
    <message>
        <source>Refused by policy — nothing was sent</source>
        <translation>Durch die Richtlinie abgelehnt — nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Signed by you ahead, with the rest of this run</source>
        <translation>Von Ihnen im Voraus unterzeichnet, mit dem Rest dieses Laufs</translation>
    </message>
    <message>
        <source>Signed by policy (%1)</source>
        <translation>Durch die Richtlinie unterzeichnet (%1)</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Select the words to mask in the text first.</source>
        <translation>Wählen Sie zuerst im Text die Wörter aus, die maskiert werden sollen.</translation>
    </message>
    <message>
        <source>What the model wrote cannot be edited; you can mask words in it.</source>
        <translation>Was das Modell geschrieben hat, lässt sich nicht bearbeiten; Sie können Wörter darin maskieren.</translation>
    </message>
    <message>
        <source>[removed]</source>
        <translation>[entfernt]</translation>
    </message>
    <message>
        <source>Editing the original of: %1</source>
        <translation>Bearbeitung des Originals von: %1</translation>
    </message>
    <message>
        <source>&amp;Mask “%1” in this conversation</source>
        <translation>„%1“ in diesem Gespräch &amp;maskieren</translation>
    </message>
    <message>
        <source>Mask “%1” &amp;always</source>
        <translation>„%1“ &amp;immer maskieren</translation>
    </message>
    <message>
        <source>&amp;Take it out, only here</source>
        <translation>Nur hier h&amp;erausnehmen</translation>
    </message>
    <message>
        <source>&amp;Keep it here</source>
        <translation>&amp;Hier behalten</translation>
    </message>
    <message>
        <source>&amp;Let it leave</source>
        <translation>Hinausgehen &amp;lassen</translation>
    </message>
    <message numerus="yes">
        <source>Keep all %n values of %1 here</source>
        <translation>
            <numerusform>%n Wert vom Typ %1 hier behalten</numerusform>
            <numerusform>Alle %n Werte vom Typ %1 hier behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let all %n values of %1 leave</source>
        <translation>
            <numerusform>%n Wert vom Typ %1 hinausgehen lassen</numerusform>
            <numerusform>Alle %n Werte vom Typ %1 hinausgehen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Never mask “%1” in this conversation</source>
        <translation>„%1“ in diesem Gespräch &amp;nie maskieren</translation>
    </message>
    <message>
        <source>Never mask “%1”, in no conversation</source>
        <translation>„%1“ nie maskieren, in keinem Gespräch</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Warum?</translation>
    </message>
    <message>
        <source>Why this was found</source>
        <translation>Warum dies gefunden wurde</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Review of the outgoing request</source>
        <translation>Prüfung der ausgehenden Anfrage</translation>
    </message>
    <message>
        <source>Nothing is waiting to leave</source>
        <translation>Nichts wartet darauf hinauszugehen</translation>
    </message>
    <message>
        <source>When you send a message, the request stops here first. You see every byte of it and what was masked in it, and it goes out only when you sign it.</source>
        <translation>Wenn Sie eine Nachricht senden, hält die Anfrage zuerst hier an. Sie sehen jedes ihrer Bytes und was darin maskiert wurde, und sie geht erst hinaus, wenn Sie sie unterzeichnen.</translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation>Teile der Anfrage</translation>
    </message>
    <message>
        <source>Only new</source>
        <translation>Nur Neues</translation>
    </message>
    <message>
        <source>Show only what was not in the last request that you signed</source>
        <translation>Nur zeigen, was nicht in der letzten von Ihnen unterzeichneten Anfrage stand</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Show the original text, which stays on this machine, instead of what leaves (O)</source>
        <translation>Den Originaltext zeigen, der auf diesem Rechner bleibt, statt dessen, was hinausgeht (O)</translation>
    </message>
    <message>
        <source>Found values</source>
        <translation>Gefundene Werte</translation>
    </message>
    <message>
        <source>A ticked value stays on this machine. J and K go through the findings, Space switches one.</source>
        <translation>Ein angehakter Wert bleibt auf diesem Rechner. J und K gehen durch die Funde, die Leertaste schaltet einen um.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funde</translation>
    </message>
    <message>
        <source>Laid out</source>
        <translation>Gegliedert</translation>
    </message>
    <message>
        <source>A line per member, for reading</source>
        <translation>Eine Zeile je Element, zum Lesen</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>The bytes exactly as they stand in the body</source>
        <translation>Die Bytes genau so, wie sie im Inhalt der Anfrage stehen</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <translation>Unterzeichnen und senden</translation>
    </message>
    <message>
        <source>Send nothing and end this run (Esc)</source>
        <translation>Nichts senden und diesen Lauf beenden (Esc)</translation>
    </message>
    <message>
        <source>More ways to sign</source>
        <translation>Weitere Arten zu unterzeichnen</translation>
    </message>
    <message>
        <source>Sign the &amp;rest of this run while nothing new is found</source>
        <translation>Den &amp;Rest dieses Laufs unterzeichnen, solange nichts Neues gefunden wird</translation>
    </message>
    <message>
        <source>Held for you — request %1 of this run</source>
        <translation>Für Sie angehalten — Anfrage %1 dieses Laufs</translation>
    </message>
    <message>
        <source>Held for you</source>
        <translation>Für Sie angehalten</translation>
    </message>
    <message>
        <source>Redacting and encoding again …</source>
        <translation>Wird neu maskiert und neu kodiert …</translation>
    </message>
    <message>
        <source>What was sent, on this machine</source>
        <translation>Was gesendet wurde, auf diesem Rechner</translation>
    </message>
    <message>
        <source>What left</source>
        <translation>Was hinausging</translation>
    </message>
    <message>
        <source>This cannot be signed. %1</source>
        <translation>Dies lässt sich nicht unterzeichnen. %1</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts wurde gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n values stay here</source>
        <translation>
            <numerusform>%n Wert bleibt hier</numerusform>
            <numerusform>%n Werte bleiben hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leave</source>
        <translation>
            <numerusform>%n geht hinaus</numerusform>
            <numerusform>%n gehen hinaus</numerusform>
        </translation>
    </message>
    <message>
        <source>to the practice provider on this machine</source>
        <translation>an den Übungsanbieter auf diesem Rechner</translation>
    </message>
    <message>
        <source>to %1 on this machine</source>
        <translation>an %1 auf diesem Rechner</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>SHA-256 %1…</source>
        <translation>SHA-256 %1…</translation>
    </message>
    <message>
        <source>%1
SHA-256 of the body: %2
Policy: %3
%4</source>
        <translation>%1
SHA-256 des Inhalts: %2
Richtlinie: %3
%4</translation>
    </message>
    <message>
        <source>Cancel edit</source>
        <translation>Bearbeitung abbrechen</translation>
    </message>
    <message>
        <source>Apply edit</source>
        <translation>Bearbeitung übernehmen</translation>
    </message>
    <message>
        <source>Change the text of this part before it leaves (E); Ctrl+Return applies the change</source>
        <translation>Den Text dieses Teils ändern, bevor er hinausgeht (E); Strg+Eingabe übernimmt die Änderung</translation>
    </message>
    <message>
        <source>What the model wrote cannot be edited; you can mask words in it</source>
        <translation>Was das Modell geschrieben hat, lässt sich nicht bearbeiten; Sie können Wörter darin maskieren</translation>
    </message>
    <message>
        <source>Send exactly these bytes (Ctrl+Return)</source>
        <translation>Genau diese Bytes senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Ctrl+Return signs · Esc refuses</source>
        <translation>Strg+Eingabe unterzeichnet · Esc lehnt ab</translation>
    </message>
    <message>
        <source>Ctrl+Return applies · Esc cancels</source>
        <translation>Strg+Eingabe übernimmt · Esc bricht ab</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Laying out a large request …</source>
        <translation>Eine große Anfrage wird aufbereitet …</translation>
    </message>
    <message>
        <source>Budget of %1: passed; it only warns.</source>
        <translation>Budget von %1: überschritten; es warnt nur.</translation>
    </message>
    <message>
        <source>Budget of %1: %2 left; what this request costs is not known.</source>
        <translation>Budget von %1: noch %2; was diese Anfrage kostet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Budget of %1 is nearly used: about %2 left after this request.</source>
        <translation>Das Budget von %1 ist fast aufgebraucht: nach dieser Anfrage noch etwa %2.</translation>
    </message>
    <message>
        <source>Budget of %1: about %2 left after this request.</source>
        <translation>Budget von %1: nach dieser Anfrage noch etwa %2.</translation>
    </message>
    <message>
        <source>%1 (±%2 %)</source>
        <translation>%1 (±%2 %)</translation>
    </message>
    <message>
        <source>&amp;Strike out a passage</source>
        <translation>Textstelle &amp;streichen</translation>
    </message>
    <message>
        <source>%1. %2 (score %3)</source>
        <translation>%1. %2 (Punktwert %3)</translation>
    </message>
    <message>
        <source>Held for you — request %1, asked by the agent “%2” for the agent “%3”</source>
        <translation>Für Sie angehalten – Anfrage %1, gestellt vom Agenten „%2“ für den Agenten „%3“</translation>
    </message>
    <message>
        <source>Why it goes there: %1</source>
        <translation>Warum sie dorthin geht: %1</translation>
    </message>
    <message>
        <source>in the review</source>
        <translation>in der Prüfung</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>Die Anfrage ablehnen</translation>
    </message>
    <message>
        <source>Edit the text of the part</source>
        <translation>Den Text des Teils bearbeiten</translation>
    </message>
</context>
<context>
    <name>countersign::RouteOverview</name>
    <message>
        <source>agent: %1</source>
        <translation>Agent: %1</translation>
    </message>
    <message>
        <source>task: %1</source>
        <translation>Aufgabe: %1</translation>
    </message>
    <message>
        <source>documents: %1</source>
        <translation>Dokumente: %1</translation>
    </message>
    <message>
        <source>would leave: %1</source>
        <translation>würde hinausgehen: %1</translation>
    </message>
    <message>
        <source>answered last time: %1</source>
        <translation>hat letztes Mal geantwortet: %1</translation>
    </message>
    <message>
        <source>more than %1 tokens</source>
        <translation>mehr als %1 Token</translation>
    </message>
    <message>
        <source>fewer than %1 tokens</source>
        <translation>weniger als %1 Token</translation>
    </message>
    <message>
        <source>more than %1 found values would leave</source>
        <translation>mehr als %1 gefundene Werte würden hinausgehen</translation>
    </message>
    <message>
        <source>fewer than %1 found values would leave</source>
        <translation>weniger als %1 gefundene Werte würden hinausgehen</translation>
    </message>
    <message>
        <source>more than %1 found values stay here</source>
        <translation>mehr als %1 gefundene Werte bleiben hier</translation>
    </message>
    <message>
        <source>fewer than %1 found values stay here</source>
        <translation>weniger als %1 gefundene Werte bleiben hier</translation>
    </message>
    <message>
        <source>more than %1 of the budget left</source>
        <translation>mehr als %1 vom Budget übrig</translation>
    </message>
    <message>
        <source>less than %1 of the budget left</source>
        <translation>weniger als %1 vom Budget übrig</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>no other rule applies</source>
        <translation>keine andere Regel trifft zu</translation>
    </message>
    <message>
        <source>Routes and their rules</source>
        <translation>Routen und ihre Regeln</translation>
    </message>
    <message>
        <source>The first rule all of whose conditions hold is taken.</source>
        <translation>Es gilt die erste Regel, deren Bedingungen alle erfüllt sind.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>%1 (no such provider)</source>
        <translation>%1 (kein solcher Anbieter)</translation>
    </message>
</context>
<context>
    <name>countersign::RouteTrialPanel</name>
    <message>
        <source>They cost %1; by this route it would have been %2.</source>
        <translation>Sie haben %1 gekostet; mit dieser Route wären es %2 gewesen.</translation>
    </message>
    <message>
        <source>They cost %1; by this route it would have been more: %2.</source>
        <translation>Sie haben %1 gekostet; mit dieser Route wäre es mehr gewesen: %2.</translation>
    </message>
    <message>
        <source>Route to try</source>
        <translation>Route zum Ausprobieren</translation>
    </message>
    <message>
        <source>Try on past calls</source>
        <translation>An früheren Aufrufen ausprobieren</translation>
    </message>
    <message>
        <source>Says where the calls of the ledger would have gone by this route; nothing is sent</source>
        <translation>Sagt, wohin die Aufrufe des Journals mit dieser Route gegangen wären; gesendet wird nichts</translation>
    </message>
    <message>
        <source>Nothing is sent: the route is only asked where each call of the ledger would have gone.</source>
        <translation>Gesendet wird nichts: Die Route wird nur gefragt, wohin jeder Aufruf des Journals gegangen wäre.</translation>
    </message>
    <message>
        <source>Result of the trial</source>
        <translation>Ergebnis der Probe</translation>
    </message>
    <message>
        <source>Where past calls would have gone</source>
        <translation>Wohin frühere Aufrufe gegangen wären</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>Ging an</translation>
    </message>
    <message>
        <source>Would go to</source>
        <translation>Ginge an</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The trial was stopped.</source>
        <translation>Die Probe wurde gestoppt.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Asking the route about past calls …</source>
        <translation>Die Route wird zu früheren Aufrufen befragt …</translation>
    </message>
    <message>
        <source>The ledger has no calls to try the route on.</source>
        <translation>Das Journal hat keine Aufrufe, an denen sich die Route ausprobieren lässt.</translation>
    </message>
    <message numerus="yes">
        <source>All of the %n call(s) would have gone where they went.</source>
        <translation>
            <numerusform>Der %n Aufruf wäre dorthin gegangen, wohin er ging.</numerusform>
            <numerusform>Alle %n Aufrufe wären dorthin gegangen, wohin sie gingen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n call(s) would have gone elsewhere.</source>
        <translation>
            <numerusform>%1 von %n Aufruf wäre anderswohin gegangen.</numerusform>
            <numerusform>%1 von %n Aufrufen wären anderswohin gegangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents, the budget and the providers&apos; health of that time are not kept, so rules about them do not hold here.</source>
        <translation>Die Dokumente, das Budget und der Zustand der Anbieter von damals sind nicht aufbewahrt, daher treffen Regeln dazu hier nicht zu.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
</context>
<context>
    <name>countersign::RoutesSection</name>
    <message>
        <source>A route is a list of rules that says which provider and model a request goes to: by its length, the agent, the kind of task, what was found in it, its documents, the time or the budget. The first rule that holds is taken; when a provider does not answer, the next one of the rule is asked, with a request of its own that you review. An agent follows a route when its model is “route:” and the route&apos;s name; the header can choose one too.</source>
        <translation>Eine Route ist eine Liste von Regeln, die sagt, an welchen Anbieter und welches Modell eine Anfrage geht: nach ihrer Länge, dem Agenten, der Art der Aufgabe, dem, was in ihr gefunden wurde, ihren Dokumenten, der Zeit oder dem Budget. Es gilt die erste Regel, die zutrifft; wenn ein Anbieter nicht antwortet, wird der nächste der Regel gefragt, mit einer eigenen Anfrage, die Sie prüfen. Ein Agent folgt einer Route, wenn sein Modell „route:“ und der Name der Route ist; auch in der Kopfzeile lässt sich eine wählen.</translation>
    </message>
    <message>
        <source>Problem with the routes</source>
        <translation>Problem mit den Routen</translation>
    </message>
    <message>
        <source>Add an example</source>
        <translation>Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>Adds a route of this workspace&apos;s models to the text, to be changed</source>
        <translation>Fügt dem Text eine Route aus Modellen dieses Arbeitsbereichs hinzu, die Sie dann ändern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Source of the routes</source>
        <translation>Quelltext der Routen</translation>
    </message>
    <message>
        <source>The text of routes.yaml</source>
        <translation>Der Text von routes.yaml</translation>
    </message>
    <message>
        <source>There are no routes yet. “Add an example” writes one to begin with.</source>
        <translation>Es gibt noch keine Routen. „Beispiel hinzufügen“ schreibt eine für den Anfang.</translation>
    </message>
    <message>
        <source>Changes to the routes that were not saved are here again.</source>
        <translation>Nicht gesicherte Änderungen an den Routen sind wieder da.</translation>
    </message>
    <message>
        <source>short requests to the first model, all others to the second</source>
        <translation>kurze Anfragen an das erste Modell, alle anderen an das zweite</translation>
    </message>
    <message>
        <source>short requests</source>
        <translation>kurze Anfragen</translation>
    </message>
    <message>
        <source>The routes were saved.</source>
        <translation>Die Routen wurden gesichert.</translation>
    </message>
    <message>
        <source>The routes were saved. These agents name a route that is gone, and cannot run without it: %1.</source>
        <translation>Die Routen wurden gesichert. Diese Agenten nennen eine Route, die es nicht mehr gibt, und können ohne sie nicht laufen: %1.</translation>
    </message>
</context>
<context>
    <name>countersign::RowDelegate</name>
    <message>
        <source>unsaved</source>
        <translation>nicht gesichert</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>fehlerhaft</translation>
    </message>
</context>
<context>
    <name>countersign::RunPage</name>
    <message>
        <source>This conversation was deleted, or it belongs to another workspace.</source>
        <translation>Dieses Gespräch wurde gelöscht, oder es gehört zu einem anderen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Find a conversation</source>
        <translation>Gespräch suchen</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf stoppen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>the same message</source>
        <translation>dieselbe Nachricht</translation>
    </message>
    <message>
        <source>Change a message and send it again</source>
        <translation>Eine Nachricht ändern und erneut senden</translation>
    </message>
    <message>
        <source>the last one in sight</source>
        <translation>die letzte sichtbare</translation>
    </message>
    <message>
        <source>Branch the conversation</source>
        <translation>Gespräch abzweigen</translation>
    </message>
    <message>
        <source>before the last message in sight</source>
        <translation>vor der letzten sichtbaren Nachricht</translation>
    </message>
    <message>
        <source>Review the held request</source>
        <translation>Angehaltene Anfrage prüfen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Stop the run first; then the message can be changed.</source>
        <translation>Stoppen Sie zuerst den Lauf; dann lässt sich die Nachricht ändern.</translation>
    </message>
    <message>
        <source>Changing an earlier message. What came after it is kept as a conversation of its own.</source>
        <translation>Eine frühere Nachricht wird geändert. Was danach kam, bleibt als eigenes Gespräch erhalten.</translation>
    </message>
    <message>
        <source>%1 (before a change)</source>
        <translation>%1 (vor einer Änderung)</translation>
    </message>
    <message>
        <source>%1 (branch)</source>
        <translation>%1 (Abzweig)</translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Decide about the held request first; then you can look at earlier ones.</source>
        <translation>Entscheiden Sie zuerst über die angehaltene Anfrage; dann können Sie frühere ansehen.</translation>
    </message>
    <message>
        <source>What you had typed here before is still being read. Look at it, then send.</source>
        <translation>Was Sie hier früher geschrieben hatten, wird noch gelesen. Sehen Sie es an und senden Sie dann.</translation>
    </message>
</context>
<context>
    <name>countersign::RunSession</name>
    <message>
        <source>Preparing the request …</source>
        <translation>Die Anfrage wird vorbereitet …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message numerus="yes">
        <source>Looking for what must not leave in %n texts …</source>
        <translation>
            <numerusform>Suche nach dem, was nicht hinausgehen darf, in %n Text …</numerusform>
            <numerusform>Suche nach dem, was nicht hinausgehen darf, in %n Texten …</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the request …</source>
        <translation>Die Anfrage wird geschrieben …</translation>
    </message>
    <message>
        <source>Held for you. Request %1 of this run waits in the review; nothing has been sent.</source>
        <translation>Für Sie angehalten. Anfrage %1 dieses Laufs wartet in der Prüfung; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Sent %1 to %2. Waiting for the first words …</source>
        <translation>%1 an %2 gesendet. Warten auf die ersten Wörter …</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>Anfragelimit</translation>
    </message>
    <message>
        <source>Running the tool %1 on this machine …</source>
        <translation>Das Werkzeug %1 läuft auf diesem Rechner …</translation>
    </message>
    <message>
        <source>Waiting %1 s (%2)</source>
        <translation>Warten: %1 s (%2)</translation>
    </message>
    <message>
        <source>Streaming: the model is reasoning …</source>
        <translation>Die Antwort trifft ein: Das Modell denkt nach …</translation>
    </message>
    <message>
        <source>Streaming the answer …</source>
        <translation>Die Antwort trifft ein …</translation>
    </message>
    <message>
        <source>Preparing the next request …</source>
        <translation>Die nächste Anfrage wird vorbereitet …</translation>
    </message>
    <message numerus="yes">
        <source>Done. %n requests, %1.</source>
        <translation>
            <numerusform>Fertig. %n Anfrage, %1.</numerusform>
            <numerusform>Fertig. %n Anfragen, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused by you. Nothing of this request was sent.</source>
        <translation>Von Ihnen abgelehnt. Nichts von dieser Anfrage wurde gesendet.</translation>
    </message>
    <message>
        <source>Blocked by policy, nothing was sent. %1</source>
        <translation>Durch die Richtlinie gesperrt, nichts wurde gesendet. %1</translation>
    </message>
    <message>
        <source>Stopped by you. What had arrived is kept.</source>
        <translation>Von Ihnen gestoppt. Was schon eingetroffen war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Failed. %1</source>
        <translation>Fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>Held for you. Request %1 of the agent “%2”, which works for “%3”, waits in the review; nothing of it has been sent.</source>
        <translation>Für Sie angehalten. Anfrage %1 des Agenten „%2“, der für „%3“ arbeitet, wartet in der Prüfung; nichts davon wurde gesendet.</translation>
    </message>
    <message>
        <source>Sending a request of the agent “%1” …</source>
        <translation>Eine Anfrage des Agenten „%1“ wird gesendet …</translation>
    </message>
    <message>
        <source>The agent “%1” sent %2 to %3 and waits for an answer …</source>
        <translation>Der Agent „%1“ hat %2 an %3 gesendet und wartet auf eine Antwort …</translation>
    </message>
    <message>
        <source>The agent “%1” waits: %2</source>
        <translation>Der Agent „%1“ wartet: %2</translation>
    </message>
    <message>
        <source>The agent “%1” runs the tool %2 on this machine …</source>
        <translation>Der Agent „%1“ führt das Werkzeug %2 auf diesem Rechner aus …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Streaming: the agent “%1” is answering …</source>
        <translation>Die Antwort trifft ein: Der Agent „%1“ antwortet …</translation>
    </message>
    <message>
        <source>Preparing a request of the agent “%1” …</source>
        <translation>Eine Anfrage des Agenten „%1“ wird vorbereitet …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Running the tool %1 on this machine: %2</source>
        <translation>Das Werkzeug %1 läuft auf diesem Rechner: %2</translation>
    </message>
    <message>
        <source>Running the tool %1 on this machine: %2 — %3</source>
        <translation>Das Werkzeug %1 läuft auf diesem Rechner: %2 – %3</translation>
    </message>
</context>
<context>
    <name>countersign::RunSetup</name>
    <message>
        <source>There is no agent in this workspace. Add a file such as agents/first.agent.md to %1.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Agenten. Legen Sie in %1 eine Datei wie agents/first.agent.md an.</translation>
    </message>
    <message>
        <source>No provider is there to send to. Add one to providers.json of the workspace.</source>
        <translation>Es gibt keinen Anbieter, an den gesendet werden kann. Fügen Sie in providers.json des Arbeitsbereichs einen hinzu.</translation>
    </message>
</context>
<context>
    <name>countersign::SampleRuns</name>
    <message>
        <source>There is no practice provider.</source>
        <translation>Es gibt keinen Übungsanbieter.</translation>
    </message>
    <message>
        <source>The program is shutting down.</source>
        <translation>Das Programm wird beendet.</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>done, changed since last run</source>
        <translation>fertig, anders als beim letzten Lauf</translation>
    </message>
    <message>
        <source>done, same as last run</source>
        <translation>fertig, wie beim letzten Lauf</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tools called</source>
        <translation>Aufgerufene Werkzeuge</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskiert</translation>
    </message>
</context>
<context>
    <name>countersign::ScriptTrial</name>
    <message>
        <source>… %1 more characters</source>
        <translation>… %1 weitere Zeichen</translation>
    </message>
    <message>
        <source>Sample arguments</source>
        <translation>Beispielargumente</translation>
    </message>
    <message>
        <source>What it wrote</source>
        <translation>Was es geschrieben hat</translation>
    </message>
    <message>
        <source>What it said on standard error</source>
        <translation>Was es auf der Standardfehlerausgabe gesagt hat</translation>
    </message>
    <message>
        <source>What you changed is not saved yet: save it to try it.</source>
        <translation>Ihre Änderungen sind noch nicht gesichert: Sichern Sie sie, um sie auszuprobieren.</translation>
    </message>
    <message>
        <source>Run it in the &amp;sandbox</source>
        <translation>In der &amp;Sandbox ausführen</translation>
    </message>
    <message>
        <source>Runs it once with these arguments, as an agent&apos;s call would run (F5)</source>
        <translation>Führt es einmal mit diesen Argumenten aus, so wie der Aufruf eines Agenten laufen würde (F5)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>&amp;Arguments (JSON)</source>
        <translation>&amp;Argumente (JSON)</translation>
    </message>
    <message>
        <source>&amp;Result (standard output)</source>
        <translation>Erge&amp;bnis (Standardausgabe)</translation>
    </message>
    <message>
        <source>What it said beside (standard &amp;error)</source>
        <translation>Was es daneben gesagt hat (Standardf&amp;ehlerausgabe)</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The arguments are no JSON object: look at character %1.</source>
        <translation>Die Argumente sind kein JSON-Objekt: Sehen Sie sich Zeichen %1 an.</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>%1 (exit status %2, %3)</source>
        <translation>%1 (Exit-Status %2, %3)</translation>
    </message>
    <message>
        <source>It worked: exit status 0, %1, %2 characters</source>
        <translation>Es hat geklappt: Exit-Status 0, %1, %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>countersign::ScriptsSection</name>
    <message>
        <source>Ctrl+Tab leaves the text.</source>
        <translation>Strg+Tab verlässt den Text.</translation>
    </message>
    <message>
        <source>New script tool …</source>
        <translation>Neues Skriptwerkzeug …</translation>
    </message>
    <message>
        <source>Script tools</source>
        <translation>Skriptwerkzeuge</translation>
    </message>
    <message>
        <source>No script tools yet. One is a program of your own, such as a check of policy numbers, that agents can call. Begin with one that already works, and change it.</source>
        <translation>Noch keine Skriptwerkzeuge. Ein solches ist ein eigenes Programm, etwa eine Prüfung von Policennummern, das Agenten aufrufen können. Beginnen Sie mit einem, das schon funktioniert, und ändern Sie es.</translation>
    </message>
    <message>
        <source>Programs in the folder tools of the workspace that agents can use, each with the form of what it is given beside it. They run in a sandbox, and every call is shown to you before it runs.</source>
        <translation>Programme im Ordner tools des Arbeitsbereichs, die Agenten verwenden können, jedes mit der Form dessen, was es bekommt, daneben. Sie laufen in einer Sandbox, und jeder Aufruf wird Ihnen gezeigt, bevor er läuft.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Form of its arguments (JSON Schema)</source>
        <translation>Form seiner Argumente (JSON Schema)</translation>
    </message>
    <message>
        <source>Pro&amp;gram</source>
        <translation>Pro&amp;gramm</translation>
    </message>
    <message>
        <source>&amp;Form of its arguments</source>
        <translation>&amp;Form seiner Argumente</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Si&amp;chern</translation>
    </message>
    <message>
        <source>Writes both files (%1). What was allowed is asked again, because it is another program now.</source>
        <translation>Schreibt beide Dateien (%1). Was erlaubt war, wird erneut gefragt, weil es jetzt ein anderes Programm ist.</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>The files as they are on the disk, instead of what was typed</source>
        <translation>Die Dateien, wie sie auf dem Datenträger sind, statt des Eingegebenen</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>E&amp;rneut fragen</translation>
    </message>
    <message>
        <source>Forgets which agents may or may not call this tool</source>
        <translation>Vergisst, welche Agenten dieses Werkzeug aufrufen dürfen und welche nicht</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 — cannot be used</source>
        <translation>%1 – nicht verwendbar</translation>
    </message>
    <message>
        <source>The last call went wrong. %1
%2</source>
        <translation>Der letzte Aufruf ging schief. %1
%2</translation>
    </message>
    <message>
        <source>Changed, not saved. It is kept here until you save it.</source>
        <translation>Geändert, nicht gesichert. Die Änderung bleibt hier erhalten, bis Sie sie sichern.</translation>
    </message>
</context>
<context>
    <name>countersign::SearchHitsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>countersign::SearchSection</name>
    <message>
        <source>Look on this machine</source>
        <translation>Auf diesem Rechner nachsehen</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Search by words alone</source>
        <translation>Nur nach Wörtern suchen</translation>
    </message>
    <message>
        <source>Make vectors now</source>
        <translation>Vektoren jetzt erstellen</translation>
    </message>
    <message>
        <source>Making vectors of the documents</source>
        <translation>Vektoren der Dokumente werden erstellt</translation>
    </message>
    <message>
        <source>Only an address of this machine is taken.</source>
        <translation>Nur eine Adresse dieses Rechners wird angenommen.</translation>
    </message>
    <message>
        <source>Asks the usual ports of this machine for model servers</source>
        <translation>Fragt die üblichen Ports dieses Rechners nach Modellservern</translation>
    </message>
    <message>
        <source>Documents are sent to this server only, on this machine</source>
        <translation>Dokumente werden nur an diesen Server gesendet, auf diesem Rechner</translation>
    </message>
    <message>
        <source>Stops using the server. Vectors that were made are kept.</source>
        <translation>Verwendet den Server nicht mehr. Bereits erstellte Vektoren bleiben erhalten.</translation>
    </message>
    <message>
        <source>Sends each section of the documents that has no vector yet to the server on this machine</source>
        <translation>Sendet jeden Abschnitt der Dokumente, der noch keinen Vektor hat, an den Server auf diesem Rechner</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Search by meaning</source>
        <translation>Suche nach Bedeutung</translation>
    </message>
    <message>
        <source>Search finds the words of a question in any form. With an embedding model on this machine it also finds what means the same. The texts go to that server as they are, so only an address of this machine is taken; nothing is sent anywhere else.</source>
        <translation>Die Suche findet die Wörter einer Frage in jeder Form. Mit einem Embedding-Modell auf diesem Rechner findet sie auch, was dasselbe bedeutet. Die Texte gehen unverändert an diesen Server, daher wird nur eine Adresse dieses Rechners angenommen; nichts wird anderswohin gesendet.</translation>
    </message>
    <message>
        <source>Search goes by words and by meaning.</source>
        <translation>Gesucht wird nach Wörtern und nach Bedeutung.</translation>
    </message>
    <message>
        <source>Search goes by words alone.</source>
        <translation>Gesucht wird nur nach Wörtern.</translation>
    </message>
    <message>
        <source>Search goes by words and by meaning, as far as vectors are made. Make them now, and after documents were added.</source>
        <translation>Gesucht wird nach Wörtern und, soweit Vektoren erstellt sind, nach Bedeutung. Erstellen Sie sie jetzt und immer, wenn Dokumente hinzugekommen sind.</translation>
    </message>
    <message>
        <source>Making vectors of the documents …</source>
        <translation>Vektoren der Dokumente werden erstellt …</translation>
    </message>
    <message>
        <source>All documents have their vectors.</source>
        <translation>Alle Dokumente haben ihre Vektoren.</translation>
    </message>
    <message numerus="yes">
        <source>%n vector(s) were made.</source>
        <translation>
            <numerusform>%n Vektor wurde erstellt.</numerusform>
            <numerusform>%n Vektoren wurden erstellt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::SecretDialog</name>
    <message>
        <source>A secret of “%1”</source>
        <translation>Ein Geheimnis von „%1“</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>%1 goes to the program of this server when it starts, and nowhere else. It is never written to the workspace.</source>
        <translation>%1 geht an das Programm dieses Servers, wenn es startet, und nirgendwohin sonst. Es wird nie in den Arbeitsbereich geschrieben.</translation>
    </message>
</context>
<context>
    <name>countersign::ServerMaterialDialog</name>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From a tool server</source>
        <translation>Von einem Werkzeugserver</translation>
    </message>
    <message>
        <source>Tool server</source>
        <translation>Werkzeugserver</translation>
    </message>
    <message>
        <source>&amp;Resources</source>
        <translation>&amp;Ressourcen</translation>
    </message>
    <message>
        <source>&amp;Prompts</source>
        <translation>&amp;Prompts</translation>
    </message>
    <message>
        <source>&amp;Attach to the message</source>
        <translation>An die Nachricht an&amp;hängen</translation>
    </message>
    <message>
        <source>&amp;Insert into the message</source>
        <translation>In die Nachricht &amp;einfügen</translation>
    </message>
    <message>
        <source>Tool &amp;server</source>
        <translation>Werkzeug&amp;server</translation>
    </message>
    <message>
        <source>What is attached or inserted is redacted and shown to you like everything else before it leaves.</source>
        <translation>Was angehängt oder eingefügt wird, wird wie alles andere maskiert und Ihnen gezeigt, bevor es hinausgeht.</translation>
    </message>
    <message>
        <source>No tool server is allowed yet. Add one in the settings, under Tools.</source>
        <translation>Noch ist kein Werkzeugserver erlaubt. Fügen Sie in den Einstellungen unter „Werkzeuge“ einen hinzu.</translation>
    </message>
    <message>
        <source>Resources of the server</source>
        <translation>Ressourcen des Servers</translation>
    </message>
    <message>
        <source>Prompts of the server</source>
        <translation>Prompts des Servers</translation>
    </message>
    <message>
        <source>Starting %1 …</source>
        <translation>%1 wird gestartet …</translation>
    </message>
    <message>
        <source>The server was stopped.</source>
        <translation>Der Server wurde gestoppt.</translation>
    </message>
    <message>
        <source>This server has neither resources nor prompts.</source>
        <translation>Dieser Server hat weder Ressourcen noch Prompts.</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>darf leer bleiben</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation>„%1“ ist erforderlich.</translation>
    </message>
    <message>
        <source>Asking for the prompt …</source>
        <translation>Der Prompt wird angefragt …</translation>
    </message>
    <message>
        <source>The prompt has no words.</source>
        <translation>Der Prompt enthält keine Wörter.</translation>
    </message>
</context>
<context>
    <name>countersign::ServerToolsModel</name>
    <message>
        <source>the command line</source>
        <translation>die Befehlszeile</translation>
    </message>
    <message>
        <source>asks each time</source>
        <translation>fragt jedes Mal</translation>
    </message>
    <message>
        <source>always: %1</source>
        <translation>immer: %1</translation>
    </message>
    <message>
        <source>never: %1</source>
        <translation>nie: %1</translation>
    </message>
    <message>
        <source>always: %1; never: %2</source>
        <translation>immer: %1; nie: %2</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>What its server says</source>
        <translation>Was sein Server sagt</translation>
    </message>
</context>
<context>
    <name>countersign::SettingsPage</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Where requests go, keys, tests</source>
        <translation>Wohin Anfragen gehen, Schlüssel, Tests</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>What happens to each kind of value</source>
        <translation>Was mit jeder Art von Wert geschieht</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours, text size, language</source>
        <translation>Farben, Textgröße, Sprache</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>The keys of the window</source>
        <translation>Die Tasten des Fensters</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Where, how big, backup, delete</source>
        <translation>Wo, wie groß, Sicherung, Löschen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Version, licence, manual</source>
        <translation>Version, Lizenz, Handbuch</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Einstellungen: %1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Tool servers, what they may reach, approvals</source>
        <translation>Werkzeugserver, was sie erreichen dürfen, Genehmigungen</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Rules that choose the provider and the model</source>
        <translation>Regeln, die Anbieter und Modell wählen</translation>
    </message>
    <message>
        <source>Script tools</source>
        <translation>Skriptwerkzeuge</translation>
    </message>
    <message>
        <source>Programs of the workspace that agents can use: make one, edit it, try it</source>
        <translation>Programme des Arbeitsbereichs, die Agenten verwenden können: anlegen, bearbeiten, ausprobieren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search by meaning, with a model on this machine</source>
        <translation>Suche nach Bedeutung, mit einem Modell auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>countersign::SheetView</name>
    <message>
        <source>Text of the document</source>
        <translation>Text des Dokuments</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>leaves as %1</source>
        <translation>geht als %1 hinaus</translation>
    </message>
</context>
<context>
    <name>countersign::Shortcuts</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>To the message box</source>
        <translation>Zum Nachrichtenfeld</translation>
    </message>
    <message>
        <source>To the review</source>
        <translation>Zur Prüfung</translation>
    </message>
    <message>
        <source>From one area to the next</source>
        <translation>Von einem Bereich zum nächsten</translation>
    </message>
    <message>
        <source>To the area before</source>
        <translation>Zum vorigen Bereich</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>Alle Tasten auf einem Blatt</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Send to the review; nothing leaves yet</source>
        <translation>An die Prüfung geben; noch geht nichts hinaus</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf stoppen</translation>
    </message>
    <message>
        <source>Next and previous finding</source>
        <translation>Nächster und voriger Fund</translation>
    </message>
    <message>
        <source>Keep the finding here, or let it leave</source>
        <translation>Den Fund hier behalten oder hinausgehen lassen</translation>
    </message>
    <message>
        <source>Mask the selected words in this conversation</source>
        <translation>Die ausgewählten Wörter in diesem Gespräch maskieren</translation>
    </message>
    <message>
        <source>Show the originals, or what leaves</source>
        <translation>Die Originale zeigen oder das, was hinausgeht</translation>
    </message>
    <message>
        <source>Edit the text of the part</source>
        <translation>Den Text des Teils bearbeiten</translation>
    </message>
    <message>
        <source>Sign and send exactly these bytes; in an edit, apply it</source>
        <translation>Genau diese Bytes unterzeichnen und senden; beim Bearbeiten: übernehmen</translation>
    </message>
    <message>
        <source>Refuse; in an edit, leave it</source>
        <translation>Ablehnen; beim Bearbeiten: abbrechen</translation>
    </message>
    <message>
        <source>Rename, delete (with a way back)</source>
        <translation>Umbenennen, löschen (lässt sich zurücknehmen)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip and the keys that do the same: &quot;Attach files (Ctrl+O)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mask the selected words always</source>
        <translation>Die ausgewählten Wörter immer maskieren</translation>
    </message>
    <message>
        <source>Take the last change of the review back</source>
        <translation>Die letzte Änderung der Prüfung zurücknehmen</translation>
    </message>
    <message>
        <source>Sign this and the rest of the run, while nothing new is found</source>
        <translation>Dies und den Rest des Laufs unterzeichnen, solange nichts Neues gefunden wird</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
    <message>
        <source>Allow this one call</source>
        <translation>Diesen einen Aufruf erlauben</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Run on all samples</source>
        <translation>Mit allen Beispielen ausführen</translation>
    </message>
    <message>
        <source>Keep all values of this type here, or let them leave</source>
        <translation>Alle Werte dieser Art hier behalten oder hinauslassen</translation>
    </message>
    <message>
        <source>Never mask this value: in this conversation, or always</source>
        <translation>Diesen Wert nie maskieren: in diesem Gespräch oder immer</translation>
    </message>
    <message>
        <source>Why this was found</source>
        <translation>Warum dies gefunden wurde</translation>
    </message>
</context>
<context>
    <name>countersign::ShortcutsModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>This key belongs to its view and cannot be changed.</source>
        <translation>Diese Taste gehört zu ihrer Ansicht und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie bewirkt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>countersign::ShortcutsSection</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Press the keys that the action is to have.</source>
        <translation>Drücken Sie die Tasten, die die Aktion bekommen soll.</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>All back to the standard</source>
        <translation>Alle zurück zum Standard</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Choose an action and press the keys that it is to have. Keys that belong to a view are listed, but stay as they are.</source>
        <translation>Wählen Sie eine Aktion und drücken Sie die Tasten, die sie bekommen soll. Tasten, die zu einer Ansicht gehören, sind aufgeführt, bleiben aber, wie sie sind.</translation>
    </message>
    <message>
        <source>This key belongs to its view and cannot be changed.</source>
        <translation>Diese Taste gehört zu ihrer Ansicht und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>These keys also mean: %1. Where both could be meant, neither happens.</source>
        <translation>Diese Tasten bedeuten auch: %1. Wo beides gemeint sein könnte, geschieht keines von beiden.</translation>
    </message>
    <message>
        <source>A letter alone would be taken from what you write. Add Ctrl, Alt or Meta, or use a function key.</source>
        <translation>Ein Buchstabe allein würde Ihnen beim Schreiben fehlen. Nehmen Sie Strg, Alt oder Meta hinzu, oder verwenden Sie eine Funktionstaste.</translation>
    </message>
</context>
<context>
    <name>countersign::SourceView</name>
    <message>
        <source>Source of the agent</source>
        <translation>Quelltext des Agenten</translation>
    </message>
    <message>
        <source>The agent&apos;s file as text. The form beside it shows the same. Ctrl+Tab leaves the text.</source>
        <translation>Die Datei des Agenten als Text. Das Formular daneben zeigt dasselbe. Strg+Tab verlässt den Text.</translation>
    </message>
</context>
<context>
    <name>countersign::StateLine</name>
    <message>
        <source>State of the run</source>
        <translation>Zustand des Laufs</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Make the request anew from this conversation; it is held for you as before</source>
        <translation>Die Anfrage aus diesem Gespräch neu bilden; sie wird wie zuvor für Sie angehalten</translation>
    </message>
</context>
<context>
    <name>countersign::TargetDialog</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>As in the header (%1)</source>
        <translation>Wie in der Kopfzeile (%1)</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>die des Modells</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>From 0 to 2; the lowest entry leaves it to the model</source>
        <translation>Von 0 bis 2; der niedrigste Eintrag überlässt sie dem Modell</translation>
    </message>
    <message>
        <source>the agent&apos;s limit</source>
        <translation>die Grenze des Agenten</translation>
    </message>
    <message>
        <source>Longest answer, in tokens</source>
        <translation>Längste Antwort, in Token</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Richtlinie</translation>
    </message>
    <message>
        <source>&amp;Temperature</source>
        <translation>&amp;Temperatur</translation>
    </message>
    <message>
        <source>&amp;Longest answer</source>
        <translation>&amp;Längste Antwort</translation>
    </message>
</context>
<context>
    <name>countersign::TargetRow</name>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>A model to compare; up to %1</source>
        <translation>Ein Modell zum Vergleichen; bis zu %1</translation>
    </message>
    <message>
        <source>%1 — no model, nothing leaves this machine</source>
        <translation>%1 – kein Modell, nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>%1, on this machine</source>
        <translation>%1, auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, bei %2</translation>
    </message>
    <message>
        <source>No models are listed in providers.json</source>
        <translation>In providers.json sind keine Modelle aufgeführt</translation>
    </message>
    <message>
        <source>Change the model, the policy, the temperature or the length</source>
        <translation>Modell, Richtlinie, Temperatur oder Länge ändern</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Take this target away</source>
        <translation>Dieses Ziel entfernen</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>countersign::ToolServerDetails</name>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>in the environment</source>
        <translation>in der Umgebung</translation>
    </message>
    <message>
        <source>for this session only</source>
        <translation>nur für diese Sitzung</translation>
    </message>
    <message>
        <source>not there yet: the server cannot start without it</source>
        <translation>noch nicht vorhanden: Ohne es kann der Server nicht starten</translation>
    </message>
    <message>
        <source>What is run on this machine</source>
        <translation>Was auf diesem Rechner ausgeführt wird</translation>
    </message>
    <message>
        <source>What went wrong the last time</source>
        <translation>Was beim letzten Mal schiefging</translation>
    </message>
    <message>
        <source>What the server wrote last</source>
        <translation>Was der Server zuletzt geschrieben hat</translation>
    </message>
    <message>
        <source>A&amp;llow and start</source>
        <translation>&amp;Erlauben und starten</translation>
    </message>
    <message>
        <source>Runs exactly the command above, and takes in the tools that it offers today</source>
        <translation>Führt genau den Befehl oben aus und nimmt die Werkzeuge auf, die der Server heute anbietet</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Starts it now, to see whether it works; otherwise it starts when an agent needs it</source>
        <translation>Startet ihn jetzt, um zu sehen, ob er funktioniert; sonst startet er, wenn ein Agent ihn braucht</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Ends it; it starts again when an agent needs it</source>
        <translation>Beendet ihn; er startet wieder, wenn ein Agent ihn braucht</translation>
    </message>
    <message>
        <source>Show what it &amp;wrote</source>
        <translation>Aus&amp;gaben zeigen</translation>
    </message>
    <message>
        <source>The last of what the server wrote for people</source>
        <translation>Das Letzte, was der Server für Menschen geschrieben hat</translation>
    </message>
    <message>
        <source>&amp;Remove this server</source>
        <translation>Diesen Server ent&amp;fernen</translation>
    </message>
    <message>
        <source>Takes it out of tools.json; it can be taken back</source>
        <translation>Nimmt ihn aus tools.json heraus; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Folders that the server may use</source>
        <translation>Ordner, die der Server verwenden darf</translation>
    </message>
    <message>
        <source>Let it rea&amp;d a folder …</source>
        <translation>Einen Ordner &amp;lesen lassen …</translation>
    </message>
    <message>
        <source>The server is then to be allowed again</source>
        <translation>Der Server muss dann erneut erlaubt werden</translation>
    </message>
    <message>
        <source>Let it chan&amp;ge a folder …</source>
        <translation>Einen Ordner än&amp;dern lassen …</translation>
    </message>
    <message>
        <source>Take &amp;away</source>
        <translation>&amp;Wegnehmen</translation>
    </message>
    <message>
        <source>The chosen folder is out of its reach again</source>
        <translation>Der gewählte Ordner ist für ihn wieder unerreichbar</translation>
    </message>
    <message>
        <source>It may reach the &amp;network: what it is given can then leave this machine</source>
        <translation>Er darf das &amp;Netzwerk erreichen: Was er bekommt, kann dann diesen Rechner verlassen</translation>
    </message>
    <message>
        <source>&amp;Keep its secrets in the keychain</source>
        <translation>Seine Geheimnisse im Schlüssel&amp;bund aufbewahren</translation>
    </message>
    <message>
        <source>Takes them out of tools.json, which may be shared</source>
        <translation>Nimmt sie aus tools.json heraus, das weitergegeben werden kann</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>What it may reach</source>
        <translation>Was er erreichen darf</translation>
    </message>
    <message>
        <source>Tools of the server</source>
        <translation>Werkzeuge des Servers</translation>
    </message>
    <message>
        <source>&amp;Look at it …</source>
        <translation>&amp;Ansehen …</translation>
    </message>
    <message>
        <source>Shows the whole definition, and what changed in it</source>
        <translation>Zeigt die ganze Definition und was sich darin geändert hat</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>E&amp;rneut fragen</translation>
    </message>
    <message>
        <source>Forgets which agents may or may not call this tool</source>
        <translation>Vergisst, welche Agenten dieses Werkzeug aufrufen dürfen und welche nicht</translation>
    </message>
    <message>
        <source>Its tools</source>
        <translation>Seine Werkzeuge</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 — may read and change</source>
        <translation>%1 – darf lesen und ändern</translation>
    </message>
    <message>
        <source>%1 — may read</source>
        <translation>%1 – darf lesen</translation>
    </message>
    <message>
        <source>being looked for</source>
        <translation>wird gesucht</translation>
    </message>
    <message>
        <source>Enter …</source>
        <translation>Eingeben …</translation>
    </message>
    <message>
        <source>Keeps the value of %1 in the keychain, never in the workspace</source>
        <translation>Bewahrt den Wert von %1 im Schlüsselbund auf, nie im Arbeitsbereich</translation>
    </message>
    <message>
        <source>They are known once the server was started for the first time.</source>
        <translation>Sie sind bekannt, sobald der Server zum ersten Mal gestartet wurde.</translation>
    </message>
    <message>
        <source>&amp;Look and approve …</source>
        <translation>&amp;Ansehen und genehmigen …</translation>
    </message>
    <message>
        <source>A folder that the server may read and change</source>
        <translation>Ein Ordner, den der Server lesen und ändern darf</translation>
    </message>
    <message>
        <source>A folder that the server may read</source>
        <translation>Ein Ordner, den der Server lesen darf</translation>
    </message>
</context>
<context>
    <name>countersign::ToolServersModel</name>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2 set apart</source>
        <translation>%1, und %2 zurückgestellt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolierung</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>countersign::ToolsSection</name>
    <message>
        <source>Tool servers</source>
        <translation>Werkzeugserver</translation>
    </message>
    <message>
        <source>Choose one to see its tools and what it may reach below.</source>
        <translation>Wählen Sie einen, um unten seine Werkzeuge zu sehen und was er erreichen darf.</translation>
    </message>
    <message>
        <source>Add a tool server</source>
        <translation>Werkzeugserver hinzufügen</translation>
    </message>
    <message>
        <source>By its command …</source>
        <translation>Über seinen Befehl …</translation>
    </message>
    <message>
        <source>From Claude Desktop, Claude Code, Cursor or VS Code …</source>
        <translation>Aus Claude Desktop, Claude Code, Cursor oder VS Code …</translation>
    </message>
    <message>
        <source>No tool servers yet. One brings tools that agents can use: files, databases, calculators. Add one by its command, or take over those that another program of yours already knows. Nothing is started by that.</source>
        <translation>Noch keine Werkzeugserver. Ein solcher Server bringt Werkzeuge mit, die Agenten verwenden können: Dateien, Datenbanken, Rechner. Fügen Sie einen über seinen Befehl hinzu, oder übernehmen Sie die, die ein anderes Ihrer Programme schon kennt. Gestartet wird dadurch nichts.</translation>
    </message>
    <message>
        <source>Programs on this machine that bring tools to agents (the Model Context Protocol). Each runs in a sandbox, sees only what you choose, and every call is shown to you before it runs. The list is the file tools.json of the workspace.</source>
        <translation>Programme auf diesem Rechner, die Agenten Werkzeuge bringen (das Model Context Protocol). Jedes läuft in einer Sandbox und sieht nur, was Sie wählen, und jeder Aufruf wird Ihnen gezeigt, bevor er läuft. Die Liste ist die Datei tools.json des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>“%1” was changed in tools.json. It is to be allowed again before it starts.</source>
        <translation>„%1“ wurde in tools.json geändert. Der Server muss erneut erlaubt werden, bevor er startet.</translation>
    </message>
    <message>
        <source>“%1” was removed, and its secrets go with it.</source>
        <translation>„%1“ wurde entfernt, samt seinen Geheimnissen.</translation>
    </message>
    <message numerus="yes">
        <source>%n tool server(s) written to tools.json. Nothing was started.</source>
        <translation>
            <numerusform>%n Werkzeugserver in tools.json geschrieben. Es wurde nichts gestartet.</numerusform>
            <numerusform>%n Werkzeugserver in tools.json geschrieben. Es wurde nichts gestartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file that names the tool servers</source>
        <translation>Die Datei, die die Werkzeugserver nennt</translation>
    </message>
    <message>
        <source>Tool servers (*.json);;All files (*)</source>
        <translation>Werkzeugserver (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>countersign::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close the message; it cannot be undone after that</source>
        <translation>Meldung schließen; danach lässt es sich nicht mehr rückgängig machen</translation>
    </message>
</context>
<context>
    <name>countersign::ValuesDialog</name>
    <message>
        <source>Real values for a tool?</source>
        <translation>Echte Werte für ein Werkzeug?</translation>
    </message>
    <message>
        <source>The agent “%1” calls %2 with values that are hidden from its model</source>
        <translation>Der Agent „%1“ ruft %2 mit Werten auf, die vor seinem Modell verborgen sind</translation>
    </message>
    <message>
        <source>It can reach the network: real values that it is given can leave this machine.</source>
        <translation>Es kann das Netzwerk erreichen: Echte Werte, die es bekommt, können diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>It runs on this machine and cannot reach the network. Real values that it is given stay here.</source>
        <translation>Es läuft auf diesem Rechner und kann das Netzwerk nicht erreichen. Echte Werte, die es bekommt, bleiben hier.</translation>
    </message>
    <message>
        <source>With &amp;real values it gets:</source>
        <translation>Mit &amp;echten Werten bekommt es:</translation>
    </message>
    <message>
        <source>The call with real values</source>
        <translation>Der Aufruf mit echten Werten</translation>
    </message>
    <message>
        <source>With &amp;placeholders it gets:</source>
        <translation>Mit &amp;Platzhaltern bekommt es:</translation>
    </message>
    <message>
        <source>The call with placeholders</source>
        <translation>Der Aufruf mit Platzhaltern</translation>
    </message>
    <message>
        <source>The rule of this tool is to ask. It stands with the agent, under its tools.</source>
        <translation>Die Regel für dieses Werkzeug ist, zu fragen. Sie steht beim Agenten, unter seinen Werkzeugen.</translation>
    </message>
    <message>
        <source>Real values al&amp;ways</source>
        <translation>&amp;Immer echte Werte</translation>
    </message>
    <message>
        <source>This agent&apos;s calls of this tool get real values without asking, as long as the tool stays what it is</source>
        <translation>Aufrufe dieses Werkzeugs durch diesen Agenten bekommen ohne Rückfrage echte Werte, solange das Werkzeug bleibt, was es ist</translation>
    </message>
    <message>
        <source>For this r&amp;un</source>
        <translation>Für diesen &amp;Lauf</translation>
    </message>
    <message>
        <source>Real values without asking until this run ends</source>
        <translation>Echte Werte ohne Rückfrage, bis dieser Lauf endet</translation>
    </message>
    <message>
        <source>Real values &amp;once</source>
        <translation>Ein&amp;mal echte Werte</translation>
    </message>
    <message>
        <source>Real values for this call</source>
        <translation>Echte Werte für diesen Aufruf</translation>
    </message>
    <message>
        <source>Never real v&amp;alues</source>
        <translation>&amp;Nie echte Werte</translation>
    </message>
    <message>
        <source>This agent&apos;s calls of this tool get placeholders without asking</source>
        <translation>Aufrufe dieses Werkzeugs durch diesen Agenten bekommen ohne Rückfrage Platzhalter</translation>
    </message>
    <message>
        <source>Place&amp;holders this time</source>
        <translation>Diesmal Platz&amp;halter</translation>
    </message>
    <message>
        <source>The tool gets placeholders for this call (Ctrl+Return, Esc)</source>
        <translation>Das Werkzeug bekommt für diesen Aufruf Platzhalter (Strg+Eingabe, Esc)</translation>
    </message>
</context>
<context>
    <name>countersign::ValuesModel</name>
    <message>
        <source>Rule %1, score %2</source>
        <translation>Regel %1, Punktwert %2</translation>
    </message>
    <message>
        <source>What happens to it was chosen by you.</source>
        <translation>Was damit geschieht, haben Sie gewählt.</translation>
    </message>
    <message>
        <source>(not in the vault)</source>
        <translation>(nicht im Tresor)</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>%1: %2 leaves as it is</source>
        <translation>%1: %2 geht unverändert hinaus</translation>
    </message>
    <message>
        <source>%1: %2, in its place %3</source>
        <translation>%1: %2, an seiner Stelle %3</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Was hinausgeht</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
</context>
<context>
    <name>countersign::WaitingWindow</name>
    <message>
        <source>Countersign</source>
        <translation>Countersign</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Waiting for your keychain …</source>
        <translation>Warten auf Ihren Schlüsselbund …</translation>
    </message>
    <message>
        <source>Your conversations are sealed with a key that your system&apos;s keychain holds. Answer its question, or unlock it; then Countersign goes on by itself.</source>
        <translation>Ihre Unterhaltungen sind mit einem Schlüssel versiegelt, den der Schlüsselbund Ihres Systems aufbewahrt. Beantworten Sie dessen Frage oder entsperren Sie ihn; dann geht es von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>countersign::WatchedFolders</name>
    <message>
        <source>the workspace</source>
        <translation>der Arbeitsbereich</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Go on watching the folders</source>
        <translation>Die Überwachung der Ordner fortsetzen</translation>
    </message>
    <message>
        <source>Pause watching the folders</source>
        <translation>Die Überwachung der Ordner pausieren</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Pausiert: %1</translation>
    </message>
    <message>
        <source>Watched: %1 · not there now: %2</source>
        <translation>Überwacht: %1 · gerade nicht da: %2</translation>
    </message>
    <message>
        <source>Watched: %1 · reading what has changed</source>
        <translation>Überwacht: %1 · Änderungen werden gelesen</translation>
    </message>
    <message>
        <source>Watched: %1 · up to date at %2</source>
        <translation>Überwacht: %1 · auf dem neuesten Stand um %2</translation>
    </message>
    <message>
        <source>Watched: %1</source>
        <translation>Überwacht: %1</translation>
    </message>
    <message>
        <source>Files that are new or changed in these folders are read by themselves, and files that are gone are forgotten. A folder&apos;s menu in the library begins and ends it.</source>
        <translation>Neue oder geänderte Dateien in diesen Ordnern werden von selbst gelesen, und verschwundene Dateien werden vergessen. Über das Menü eines Ordners in der Bibliothek beginnt und endet das.</translation>
    </message>
</context>
<context>
    <name>countersign::Welcome</name>
    <message>
        <source>No agent to talk to</source>
        <translation>Kein Agent, mit dem Sie sprechen können</translation>
    </message>
    <message>
        <source>Write a message below. The request is held for you first: nothing leaves before you have seen and signed it.</source>
        <translation>Schreiben Sie unten eine Nachricht. Die Anfrage wird zuerst für Sie angehalten: Nichts geht hinaus, bevor Sie es gesehen und unterzeichnet haben.</translation>
    </message>
    <message>
        <source>Put this into the message box; you can change it before you send it</source>
        <translation>Dies in das Nachrichtenfeld übernehmen; Sie können es ändern, bevor Sie es senden</translation>
    </message>
</context>
<context>
    <name>countersign::WhatIfTab</name>
    <message>
        <source>Calculate</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The calculation was stopped.</source>
        <translation>Die Berechnung wurde gestoppt.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>all agents</source>
        <translation>allen Agenten</translation>
    </message>
    <message>
        <source>of any length</source>
        <translation>beliebiger Länge</translation>
    </message>
    <message>
        <source> tokens at most</source>
        <translation> Token höchstens</translation>
    </message>
    <message>
        <source>The &amp;calls of</source>
        <translation>A&amp;ufrufe im Zeitraum</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>b&amp;y</source>
        <translation>v&amp;on</translation>
    </message>
    <message>
        <source>Agent whose calls are moved</source>
        <translation>Agent, dessen Aufrufe verlegt werden</translation>
    </message>
    <message>
        <source>with &amp;prompts</source>
        <translation>mit &amp;Prompts</translation>
    </message>
    <message>
        <source>Longest prompt that is moved</source>
        <translation>Längster Prompt, der verlegt wird</translation>
    </message>
    <message>
        <source>instead &amp;at</source>
        <translation>stattdessen &amp;bei</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>on &amp;model</source>
        <translation>mit &amp;Modell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What would have been saved, by provider, model and agent</source>
        <translation>Was gespart worden wäre, nach Anbieter, Modell und Agent</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Return opens the calls of a line in the ledger</source>
        <translation>Die Eingabetaste öffnet die Aufrufe einer Zeile im Journal</translation>
    </message>
    <message>
        <source>The same numbers of tokens at the other model&apos;s prices of each call&apos;s time. Another model counts tokens somewhat otherwise and writes other answers: try it on a few cases in Compare before you rely on it. Nothing is sent.</source>
        <translation>Dieselbe Zahl von Token, zu den Preisen des anderen Modells zur Zeit jedes Aufrufs. Ein anderes Modell zählt Token etwas anders und schreibt andere Antworten: Probieren Sie es unter „Vergleich“ an einigen Fällen aus, bevor Sie sich darauf verlassen. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Choose another model to see what your own calls would have cost there.</source>
        <translation>Wählen Sie ein anderes Modell, um zu sehen, was Ihre eigenen Aufrufe dort gekostet hätten.</translation>
    </message>
    <message>
        <source>Choose the model whose prices are to be taken.</source>
        <translation>Wählen Sie das Modell, dessen Preise genommen werden sollen.</translation>
    </message>
    <message>
        <source>Reading the calls …</source>
        <translation>Aufrufe werden gelesen …</translation>
    </message>
    <message>
        <source>%1 calls read …</source>
        <translation>%1 Aufrufe gelesen …</translation>
    </message>
    <message>
        <source>No calls in this period that cost anything.</source>
        <translation>In diesem Zeitraum gibt es keine Aufrufe, die etwas gekostet haben.</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>What would have been saved cannot be told: of no call the cost is known both ways.</source>
        <translation>Was gespart worden wäre, lässt sich nicht sagen: Bei keinem Aufruf sind die Kosten auf beiden Seiten bekannt.</translation>
    </message>
    <message>
        <source>%1: nothing would have been saved.</source>
        <translation>%1: Es wäre nichts gespart worden.</translation>
    </message>
    <message>
        <source>%1: %2 (%3) would have been saved.</source>
        <translation>%1: %2 (%3) wären gespart worden.</translation>
    </message>
    <message>
        <source>%1: it would have cost %2 more.</source>
        <translation>%1: Es hätte %2 mehr gekostet.</translation>
    </message>
    <message>
        <source>%1 of %2 calls would have gone elsewhere.</source>
        <translation>%1 von %2 Aufrufen wären anderswohin gegangen.</translation>
    </message>
    <message numerus="yes">
        <source>%n calls are not in the saving, because their cost is not known both ways.</source>
        <translation>
            <numerusform>%n Aufruf ist nicht in der Ersparnis enthalten, weil seine Kosten nicht auf beiden Seiten bekannt sind.</numerusform>
            <numerusform>%n Aufrufe sind nicht in der Ersparnis enthalten, weil ihre Kosten nicht auf beiden Seiten bekannt sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>countersign::Workbench</name>
    <message>
        <source>There is no provider &quot;%1&quot; in providers.json.</source>
        <translation>In providers.json gibt es keinen Anbieter „%1“.</translation>
    </message>
    <message>
        <source>There is no provider &quot;%1&quot;. Known are: %2. Add it to providers.json in the workspace.</source>
        <translation>Es gibt keinen Anbieter „%1“. Bekannt sind: %2. Fügen Sie ihn in providers.json im Arbeitsbereich hinzu.</translation>
    </message>
    <message>
        <source>There is no key for &quot;%1&quot;: the practice provider answers instead. It is no model, and nothing leaves this machine.</source>
        <translation>Für „%1“ gibt es keinen Schlüssel: Stattdessen antwortet der Übungsanbieter. Er ist kein Modell, und nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Practice — no model, nothing leaves this machine.</source>
        <translation>Übung — kein Modell, nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>The provider &quot;%1&quot; names no models. Say which one with --model, or add it to providers.json.</source>
        <translation>Der Anbieter „%1“ nennt keine Modelle. Geben Sie mit --model eines an, oder fügen Sie es in providers.json hinzu.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>What you allowed tools to do cannot be read, so you are asked again: %1</source>
        <translation>Was Sie Werkzeugen erlaubt haben, kann nicht gelesen werden, daher werden Sie erneut gefragt: %1</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is too large to be sent as it is: at most %2 MB. Attach its text instead.</source>
        <translation>%1 ist zu groß, um unverändert gesendet zu werden: höchstens %2 MB. Hängen Sie stattdessen den Text an.</translation>
    </message>
    <message>
        <source>%1 cannot be sent as it is: only PNG, JPEG, GIF, WebP and PDF files can. Attach its text instead.</source>
        <translation>%1 kann nicht unverändert gesendet werden: Das geht nur mit PNG, JPEG, GIF, WebP und PDF. Hängen Sie stattdessen den Text an.</translation>
    </message>
    <message>
        <source>%1 The practice provider answers instead. It is no model, and nothing leaves this machine.</source>
        <translation>%1 Stattdessen antwortet der Übungsanbieter. Er ist kein Modell, und nichts verlässt diesen Rechner.</translation>
    </message>
</context>
</TS>
