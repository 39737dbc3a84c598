<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AgentFile</name>
    <message>
        <source>The front matter must be a list of &quot;key: value&quot; lines.</source>
        <translation>L’en-tête doit être une liste de lignes «&#x202f;key: value&#x202f;».</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands here a second time. Keep one of them.</source>
        <translation>La clé «&#x202f;%1&#x202f;» figure ici une seconde fois. N’en gardez qu’une.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>«&#x202f;%1&#x202f;» doit être un texte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list, such as [one, two].</source>
        <translation>«&#x202f;%1&#x202f;» doit être une liste, par exemple [one, two].</translation>
    </message>
    <message>
        <source>Each entry of &quot;%1&quot; must be a text.</source>
        <translation>Chaque entrée de «&#x202f;%1&#x202f;» doit être un texte.</translation>
    </message>
    <message>
        <source>&quot;review&quot; must be always, findings or never.</source>
        <translation>«&#x202f;review&#x202f;» doit valoir always, findings ou never.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number from 1 to %2.</source>
        <translation>«&#x202f;%1&#x202f;» doit être un nombre entier de 1 à %2.</translation>
    </message>
    <message>
        <source>&quot;limits&quot; must hold entries, such as {steps: 12, cost_usd: 0.50}.</source>
        <translation>«&#x202f;limits&#x202f;» doit contenir des entrées, par exemple {steps: 12, cost_usd: 0.50}.</translation>
    </message>
    <message>
        <source>&quot;cost_usd&quot; must be an amount above 0 in US dollars, such as 0.50.</source>
        <translation>«&#x202f;cost_usd&#x202f;» doit être un montant supérieur à 0 en dollars américains, par exemple 0.50.</translation>
    </message>
    <message>
        <source>&quot;output_schema&quot; must be a JSON Schema: entries, or JSON text of an object.</source>
        <translation>«&#x202f;output_schema&#x202f;» doit être un schéma JSON (JSON Schema)&#xa0;: des entrées, ou le texte JSON d’un objet.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text. Save it as UTF-8.</source>
        <translation>Le fichier n’est pas un texte UTF-8. Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>The front matter that begins here is not closed. Put a line &quot;---&quot; behind it.</source>
        <translation>L’en-tête qui commence ici n’est pas fermé. Placez une ligne «&#x202f;---&#x202f;» à sa suite.</translation>
    </message>
    <message>
        <source>An agent file begins with a line &quot;---&quot;, then keys such as &quot;name: …&quot;, then another &quot;---&quot;.</source>
        <translation>Un fichier d’agent commence par une ligne «&#x202f;---&#x202f;», suivie de clés telles que «&#x202f;name:…&#x202f;», puis d’un autre «&#x202f;---&#x202f;».</translation>
    </message>
    <message>
        <source>This is not YAML: %1.</source>
        <translation>Ceci n’est pas du YAML&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The agent has no instructions. Write below the second &quot;---&quot; what it should do.</source>
        <translation>L’agent n’a pas d’instructions. Écrivez sous le second «&#x202f;---&#x202f;» ce qu’il doit faire.</translation>
    </message>
    <message>
        <source>The agent file %1 cannot be read: %2.</source>
        <translation>Le fichier d’agent %1 est illisible&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The agent file %1 is larger than 4 MB. Put long texts into documents instead.</source>
        <translation>Le fichier d’agent %1 dépasse 4&#xa0;Mo. Placez plutôt les longs textes dans des documents.</translation>
    </message>
    <message>
        <source>%1.agent.md, line %2: %3</source>
        <translation>%1.agent.md, ligne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>&quot;tool_values&quot; must hold entries, such as {http_get: ask}.</source>
        <translation>«&#x202f;tool_values&#x202f;» doit contenir des entrées, par exemple {http_get: ask}.</translation>
    </message>
    <message>
        <source>What a tool is given must be real, placeholders or ask.</source>
        <translation>Ce qu’un outil reçoit doit valoir real, placeholders ou ask.</translation>
    </message>
    <message>
        <source>&quot;reasoning&quot; must be off, minimal, low, medium, high, xhigh or max.</source>
        <translation>«&#x202f;reasoning&#x202f;» doit valoir off, minimal, low, medium, high, xhigh ou max.</translation>
    </message>
    <message>
        <source>&quot;route:&quot; needs the name of a route of routes.yaml, such as route:cheap-first.</source>
        <translation>«&#x202f;route:&#x202f;» doit être suivi du nom d’une route de routes.yaml, par exemple route:cheap-first.</translation>
    </message>
    <message>
        <source>&quot;model&quot; must be written as provider/model, such as anthropic/claude-sonnet-4-5, or as route:NAME.</source>
        <translation>«&#x202f;model&#x202f;» doit s’écrire fournisseur/modèle, par exemple anthropic/claude-sonnet-4-5, ou route:NAME.</translation>
    </message>
</context>
<context>
    <name>AgentLoop</name>
    <message>
        <source>This conversation is still working on the last message. Stop it first, or wait.</source>
        <translation>Cette conversation travaille encore au dernier message. Arrêtez-la d’abord, ou attendez.</translation>
    </message>
</context>
<context>
    <name>AgentLoop::Private</name>
    <message>
        <source>The agent names &quot;%1&quot;, which no tool that you approved answers to; it was left out. Look at the settings under Tools.</source>
        <translation>L’agent cite «&#x202f;%1&#x202f;», auquel ne répond aucun outil que vous ayez approuvé&#x202f;; il a été omis. Voyez les réglages sous Outils.</translation>
    </message>
    <message>
        <source>The agent names a tool &quot;%1&quot; that this version does not have; it was left out.</source>
        <translation>L’agent cite un outil «&#x202f;%1&#x202f;» que cette version n’a pas&#x202f;; il a été omis.</translation>
    </message>
    <message>
        <source>The policy &quot;%1&quot; does not allow unreviewed sending: requests with findings are held for you.</source>
        <translation>La politique «&#x202f;%1&#x202f;» n’autorise pas l’envoi sans vérification&#xa0;: les requêtes avec des éléments trouvés sont retenues pour vous.</translation>
    </message>
    <message>
        <source>The agent&apos;s memory could not be read, so this goes on without it: %1</source>
        <translation>La mémoire de l’agent n’a pas pu être lue, la suite se fait donc sans elle&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>The agent&apos;s limit of %n request(s) was reached before it had finished.</source>
        <translation>
            <numerusform>L’agent a atteint sa limite de %n requête avant d’avoir terminé.</numerusform>
            <numerusform>L’agent a atteint sa limite de %n requêtes avant d’avoir terminé.</numerusform>
        </translation>
    </message>
    <message>
        <source>The agent&apos;s cost limit of %1 was reached: %2 spent in this run.</source>
        <translation>L’agent a atteint sa limite de coût de %1&#xa0;: %2 dépensés dans cette exécution.</translation>
    </message>
    <message>
        <source>Not all of the conversation fits into the %1 tokens that the model reads. Left out of this request: %2.</source>
        <translation>La conversation ne tient pas en entier dans les %1 jetons que lit le modèle. Omis de cette requête&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The answer was cut off at the limit of output tokens. Raise &quot;output_tokens&quot; of the agent to get longer ones.</source>
        <translation>La réponse a été tronquée à la limite de jetons en sortie. Augmentez «&#x202f;output_tokens&#x202f;» de l’agent pour en obtenir de plus longues.</translation>
    </message>
    <message>
        <source>The provider refused to answer (%1).</source>
        <translation>Le fournisseur a refusé de répondre (%1).</translation>
    </message>
    <message>
        <source>not charged: it was not sent</source>
        <translation>non facturé&#xa0;: la requête n’a pas été envoyée</translation>
    </message>
    <message>
        <source>The connection ended before the answer did. What arrived is kept; send again to go on.</source>
        <translation>La connexion s’est terminée avant la réponse. Ce qui est arrivé est conservé&#x202f;; envoyez de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>not charged: no answer was made</source>
        <translation>non facturé&#xa0;: aucune réponse n’a été produite</translation>
    </message>
    <message>
        <source>not charged: the tokens were only counted</source>
        <translation>non facturé&#xa0;: les jetons ont seulement été comptés</translation>
    </message>
    <message>
        <source>The answer names placeholders that stand for nothing here, left as they are: %1.</source>
        <translation>La réponse cite des marqueurs qui ne correspondent à rien ici, laissés tels quels&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; forbids sending this: %2.</source>
        <translation>La politique «&#x202f;%1&#x202f;» interdit d’envoyer ceci&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; keeps this on your machine: %2. Choose a local provider, or take it out.</source>
        <translation>La politique «&#x202f;%1&#x202f;» garde ceci sur votre machine&#xa0;: %2. Choisissez un fournisseur local, ou retirez-le.</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <translation>Rien n’a été envoyé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; keeps this on your machine (%2): the run goes on with %3.</source>
        <translation>La politique «&#x202f;%1&#x202f;» garde ceci sur votre machine (%2)&#xa0;: l’exécution continue avec %3.</translation>
    </message>
    <message>
        <source>The policy keeps this on your machine.</source>
        <translation>La politique garde ceci sur votre machine.</translation>
    </message>
    <message>
        <source>The provider &quot;%1&quot; uses the API &quot;%2&quot;, which this version does not speak.</source>
        <translation>Le fournisseur «&#x202f;%1&#x202f;» utilise l’API «&#x202f;%2&#x202f;», que cette version ne prend pas en charge.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the ledger could not be written: %1</source>
        <translation>Rien n’a été envoyé, car le registre n’a pas pu être écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The edited part is not in this request.</source>
        <translation>La partie modifiée n’est pas dans cette requête.</translation>
    </message>
    <message>
        <source>“%1” did not answer.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas répondu.</translation>
    </message>
    <message>
        <source>There is no key for “%1”.</source>
        <translation>Il n’y a pas de clé pour «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>There is no provider “%1”.</source>
        <translation>Il n’y a pas de fournisseur «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>The policy does not let this go to “%1”.</source>
        <translation>La politique ne laisse pas ceci partir vers «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Nothing was sent: no provider of this rule can be asked. %1 Change the route in the settings, or choose a model.</source>
        <translation>Rien n’a été envoyé&#xa0;: aucun fournisseur de cette règle ne peut être interrogé. %1 Modifiez la route dans les réglages, ou choisissez un modèle.</translation>
    </message>
    <message>
        <source>“%1” did not answer: %2 The route goes on with “%3”; that is a new request, redacted and reviewed for it.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas répondu&#xa0;: %2 La route continue avec «&#x202f;%3&#x202f;»&#x202f;; c’est une nouvelle requête, masquée et vérifiée pour lui.</translation>
    </message>
</context>
<context>
    <name>AgentShelf</name>
    <message>
        <source>The folder %1 cannot be made. Check that you may write there.</source>
        <translation>Le dossier %1 ne peut pas être créé. Vérifiez que vous avez le droit d’y écrire.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. What was there is unchanged.</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2. Ce qui s’y trouvait est inchangé.</translation>
    </message>
    <message>
        <source>%1 could not be moved to %2. Check that nothing has that name and that you may write there.</source>
        <translation>%1 n’a pas pu être déplacé vers %2. Vérifiez que rien ne porte ce nom et que vous avez le droit d’y écrire.</translation>
    </message>
    <message>
        <source>The agent file %1 cannot be read: %2.</source>
        <translation>Le fichier d’agent %1 est illisible&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an agent&apos;s file. Use letters, digits and hyphens.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être le nom d’un fichier d’agent. Utilisez des lettres, des chiffres et des traits d’union.</translation>
    </message>
    <message>
        <source>There is an agent file &quot;%1&quot; already. Choose another name.</source>
        <translation>Il existe déjà un fichier d’agent «&#x202f;%1&#x202f;». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 est illisible&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is not {&quot;samples&quot;: [{&quot;name&quot;, &quot;message&quot;}]}.</source>
        <translation>%1 n’est pas de la forme {&quot;samples&quot;: [{&quot;name&quot;, &quot;message&quot;}]}.</translation>
    </message>
</context>
<context>
    <name>AgentTools</name>
    <message>
        <source>For %1: %2</source>
        <translation>Pour %1&#xa0;: %2</translation>
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
        <translation>Le modèle %1 ne peut pas être tenu de respecter la forme d’une réponse. Choisissez un modèle plus récent ou retirez le schéma de sortie de l’agent.</translation>
    </message>
    <message>
        <source>This model always thinks; it was asked to think as little as it can.</source>
        <translation>Ce modèle réfléchit toujours&#x202f;; il lui a été demandé de réfléchir le moins possible.</translation>
    </message>
    <message>
        <source>Thinking was left out: the limit of output tokens leaves no room for it.</source>
        <translation>La réflexion a été omise&#xa0;: la limite de jetons en sortie ne lui laisse pas de place.</translation>
    </message>
</context>
<context>
    <name>AnthropicDecoder</name>
    <message>
        <source>The provider began a second answer after it had already called a tool. Nothing of it was carried out; send again.</source>
        <translation>Le fournisseur a commencé une seconde réponse après avoir déjà appelé un outil. Rien n’en a été exécuté&#x202f;; envoyez de nouveau.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>“%1” could not be written. Check the free space and the permissions of its folder, then try again.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas pu être écrit. Vérifiez l’espace libre et les droits sur son dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>“%1” could not be moved, so nothing was changed.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas pu être déplacé&#x202f;; rien n’a donc été modifié.</translation>
    </message>
    <message>
        <source>“%1” is no backup of Countersign: it has no manifest.json.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une sauvegarde de Countersign&#xa0;: il n’y a pas de manifest.json.</translation>
    </message>
    <message>
        <source>The manifest of the backup cannot be understood. It was changed or is damaged.</source>
        <translation>Le manifeste de la sauvegarde est incompréhensible. Il a été modifié ou est endommagé.</translation>
    </message>
    <message>
        <source>A newer version of Countersign made this backup. Install that version to restore it.</source>
        <translation>Cette sauvegarde a été faite par une version plus récente de Countersign. Installez cette version pour la restaurer.</translation>
    </message>
    <message>
        <source>The manifest of the backup names a file that does not belong to it. It was changed.</source>
        <translation>Le manifeste de la sauvegarde nomme un fichier qui n’en fait pas partie. Il a été modifié.</translation>
    </message>
    <message>
        <source>“%1” is missing from the backup.</source>
        <translation>«&#x202f;%1&#x202f;» manque dans la sauvegarde.</translation>
    </message>
    <message>
        <source>“%1” in the backup is not what was written: it was changed or is damaged. Use another backup.</source>
        <translation>«&#x202f;%1&#x202f;» dans la sauvegarde n’est pas ce qui a été écrit&#xa0;: il a été modifié ou est endommagé. Utilisez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>The backup is not whole. Use another one.</source>
        <translation>La sauvegarde n’est pas complète. Utilisez-en une autre.</translation>
    </message>
    <message>
        <source>This backup opens only on the machine that made it: its key is in that machine&apos;s keychain. Make one with a passphrase there.</source>
        <translation>Cette sauvegarde ne s’ouvre que sur la machine qui l’a faite&#xa0;: sa clé se trouve dans le trousseau de cette machine. Faites-y une sauvegarde avec phrase secrète.</translation>
    </message>
    <message>
        <source>The key in the backup is not the one that its data is sealed with.</source>
        <translation>La clé dans la sauvegarde n’est pas celle avec laquelle ses données sont scellées.</translation>
    </message>
    <message>
        <source>“%1” could not be deleted. Delete it by hand.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas pu être supprimé. Supprimez-le à la main.</translation>
    </message>
    <message>
        <source>Stopped; nothing of it is left.</source>
        <translation>Interrompu ; il n’en reste rien.</translation>
    </message>
</context>
<context>
    <name>Billing</name>
    <message>
        <source>%1 cannot be read: %2. Check the file and its permissions.</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2. Vérifiez le fichier et ses droits.</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>il est trop grand</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Make room or check its permissions.</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2. Libérez de la place ou vérifiez ses droits.</translation>
    </message>
</context>
<context>
    <name>BodyEncoder</name>
    <message>
        <source>The model writes at most %1 tokens in one answer; the limit was lowered to that.</source>
        <translation>Le modèle écrit au plus %1 jetons par réponse&#x202f;; la limite a été abaissée à cette valeur.</translation>
    </message>
    <message>
        <source>The temperature was left out: this model does not accept one.</source>
        <translation>La température a été omise&#xa0;: ce modèle n’en accepte pas.</translation>
    </message>
    <message>
        <source>The temperature was brought into the range that this API accepts, 0 to %1.</source>
        <translation>La température a été ramenée dans la plage qu’accepte cette API, de 0 à %1.</translation>
    </message>
    <message>
        <source>How much the model should think was left out: this model cannot be told.</source>
        <translation>L’ampleur de la réflexion a été omise&#xa0;: elle ne peut pas être indiquée à ce modèle.</translation>
    </message>
    <message>
        <source>This model cannot be made to call a tool; it was left to choose by itself.</source>
        <translation>Ce modèle ne peut pas être obligé à appeler un outil&#x202f;; le choix lui a été laissé.</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>fichiers PDF</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>The provider “%1” takes no %2 as they are. Attach the text of the file instead, or choose another provider.</source>
        <translation>Le fournisseur «&#x202f;%1&#x202f;» n’accepte pas ce type de fichier tel quel&#xa0;: %2. Joignez plutôt le texte du fichier, ou choisissez un autre fournisseur.</translation>
    </message>
    <message>
        <source>The shape of the answer was left out: the provider says that this model cannot be held to one.</source>
        <translation>La forme de la réponse a été omise&#xa0;: le fournisseur indique que ce modèle ne peut pas être tenu d’en respecter une.</translation>
    </message>
    <message>
        <source>The tools were left out: the provider says that this model calls none.</source>
        <translation>Les outils ont été omis&#xa0;: le fournisseur indique que ce modèle n’en appelle aucun.</translation>
    </message>
    <message>
        <source>The model “%1” takes no %2, as its provider says. Attach the text of the file instead, or choose another model.</source>
        <translation>Le modèle «&#x202f;%1&#x202f;» n’accepte pas les %2, d’après son fournisseur. Joignez plutôt le texte du fichier, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>This request has about %1 tokens, and the model reads %2 at most. Shorten the conversation, or choose another model.</source>
        <translation>Cette requête compte environ %1 jetons, et le modèle en lit au plus %2. Raccourcissez la conversation, ou choisissez un autre modèle.</translation>
    </message>
</context>
<context>
    <name>Budgets</name>
    <message>
        <source>A budget cannot be used: %1</source>
        <translation>Un budget ne peut pas être utilisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>“per” must be “day” or “month”.</source>
        <translation>«&#x202f;per&#x202f;» doit valoir «&#x202f;day&#x202f;» ou «&#x202f;month&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” must be an amount of US dollars such as &quot;12.50&quot;.</source>
        <translation>«&#x202f;%1&#x202f;» doit être un montant en dollars américains, par exemple &quot;12.50&quot;.</translation>
    </message>
    <message>
        <source>it needs “warn_usd” or “stop_usd”.</source>
        <translation>il lui faut «&#x202f;warn_usd&#x202f;» ou «&#x202f;stop_usd&#x202f;».</translation>
    </message>
    <message>
        <source>it would warn only after it has stopped.</source>
        <translation>il n’avertirait qu’après avoir arrêté.</translation>
    </message>
    <message>
        <source>“unpriced” must be “allow” or “stop”.</source>
        <translation>«&#x202f;unpriced&#x202f;» doit valoir «&#x202f;allow&#x202f;» ou «&#x202f;stop&#x202f;».</translation>
    </message>
    <message>
        <source>%1 per day for agent “%2” at “%3”</source>
        <translation>%1 par jour pour l’agent «&#x202f;%2&#x202f;» chez «&#x202f;%3&#x202f;»</translation>
    </message>
    <message>
        <source>%1 per month for agent “%2” at “%3”</source>
        <translation>%1 par mois pour l’agent «&#x202f;%2&#x202f;» chez «&#x202f;%3&#x202f;»</translation>
    </message>
    <message>
        <source>%1 per day for agent “%2”</source>
        <translation>%1 par jour pour l’agent «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>%1 per month for agent “%2”</source>
        <translation>%1 par mois pour l’agent «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>%1 per day at “%2”</source>
        <translation>%1 par jour chez «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>%1 per month at “%2”</source>
        <translation>%1 par mois chez «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 par jour</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1 par mois</translation>
    </message>
    <message>
        <source>The budgets are not JSON: %1.</source>
        <translation>Les budgets ne sont pas du JSON&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There must be a list “budgets”.</source>
        <translation>Il faut une liste «&#x202f;budgets&#x202f;».</translation>
    </message>
    <message>
        <source>Nothing was sent, because your budgets in %1 cannot be read: %2 Mend or remove that file.</source>
        <translation>Rien n’a été envoyé, car vos budgets dans %1 ne peuvent pas être lus&#xa0;: %2 Corrigez ou supprimez ce fichier.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the budgets could not be checked: %1</source>
        <translation>Rien n’a été envoyé, car les budgets n’ont pas pu être contrôlés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was sent: what this request costs is not known, and the budget of %1 lets only such through whose cost is. Enter a price for the model, or change the budget.</source>
        <translation>Rien n’a été envoyé&#xa0;: le coût de cette requête n’est pas connu, et le budget de %1 ne laisse passer que les requêtes dont il l’est. Saisissez un prix pour le modèle, ou modifiez le budget.</translation>
    </message>
    <message>
        <source>Nothing was sent: the budget of %1 has no room for it. Spent: %2; on its way: %3; this request: about %4. Raise the budget, or wait until %5.</source>
        <translation>Rien n’a été envoyé&#xa0;: le budget de %1 n’a plus assez de place pour cette requête. Dépensé&#xa0;: %2&#x202f;; en cours&#xa0;: %3&#x202f;; cette requête&#xa0;: environ %4. Augmentez le budget, ou attendez jusqu’à %5.</translation>
    </message>
    <message>
        <source>The budget of %1 is nearly used: with this request about %2 of it.</source>
        <translation>Le budget de %1 est presque épuisé&#xa0;: avec cette requête, environ %2 en sont utilisés.</translation>
    </message>
    <message>
        <source>“%1” is no member of a budget. There are: %2.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un membre d’un budget. Il existe&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” must be text in quotation marks.</source>
        <translation>«&#x202f;%1&#x202f;» doit être un texte entre guillemets.</translation>
    </message>
    <message>
        <source>Nothing was sent: the budget of %1 has no room for it. Spent: %2; cut off, so taken to have cost as much as this request may: %3; on its way: %4; this request: about %5. Raise the budget, or wait until %6.</source>
        <translation>Rien n’a été envoyé&#xa0;: le budget de %1 n’a plus assez de place pour cette requête. Dépensé&#xa0;: %2&#x202f;; interrompu, donc compté au coût maximal de ces requêtes&#xa0;: %3&#x202f;; en cours&#xa0;: %4&#x202f;; cette requête&#xa0;: environ %5. Augmentez le budget, ou attendez jusqu’à %6.</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Signed, answered</source>
        <translation>Signée, avec réponse</translation>
    </message>
    <message>
        <source>Signed, failed</source>
        <translation>Signée, en échec</translation>
    </message>
    <message>
        <source>Signed, no end</source>
        <translation>Signée, sans fin</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Blocked by policy</source>
        <translation>Bloquée par une politique</translation>
    </message>
    <message>
        <source>It was signed, sent and answered.</source>
        <translation>La requête a été signée et envoyée, et a reçu une réponse.</translation>
    </message>
    <message>
        <source>It was signed; then an error came instead of a whole answer.</source>
        <translation>La requête a été signée&#x202f;; une erreur est ensuite venue à la place d’une réponse complète.</translation>
    </message>
    <message>
        <source>It was signed, and no end is recorded: it is still going on, or the program was ended.</source>
        <translation>La requête a été signée et aucune fin n’est enregistrée&#xa0;: elle est encore en cours, ou le programme a été quitté.</translation>
    </message>
    <message>
        <source>It was refused in review. Nothing was sent.</source>
        <translation>La requête a été refusée lors de la vérification. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>A policy forbids it. Nothing was sent.</source>
        <translation>Une politique l’interdit. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Débit limité</translation>
    </message>
    <message>
        <source>Spend limit</source>
        <translation>Limite de dépenses</translation>
    </message>
    <message>
        <source>Cut-off answer</source>
        <translation>Réponse tronquée</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Arrêt par vous</translation>
    </message>
    <message>
        <source>Stopped: an original was in it</source>
        <translation>Arrêt&#xa0;: présence d’un original</translation>
    </message>
    <message>
        <source>Stopped: other bytes than signed</source>
        <translation>Arrêt&#xa0;: octets autres que ceux signés</translation>
    </message>
    <message>
        <source>Key missing or refused</source>
        <translation>Clé absente ou refusée</translation>
    </message>
    <message>
        <source>Limit of the agent</source>
        <translation>Limite de l’agent</translation>
    </message>
    <message>
        <source>HTTP error</source>
        <translation>Erreur HTTP</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>local: costs nothing</source>
        <translation>local&#xa0;: ne coûte rien</translation>
    </message>
    <message>
        <source>no price is known for %1 at %2</source>
        <translation>aucun prix n’est connu pour %1 chez %2</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Week from %1</source>
        <translation>Semaine du %1</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>Half are faster (p50)</source>
        <translation>La moitié est plus rapide (p50)</translation>
    </message>
    <message>
        <source>95 % are faster (p95)</source>
        <translation>95&#x202f;% sont plus rapides (p95)</translation>
    </message>
    <message>
        <source>Cost by hour</source>
        <translation>Coût par heure</translation>
    </message>
    <message>
        <source>Cost by day</source>
        <translation>Coût par jour</translation>
    </message>
    <message>
        <source>Cost by week</source>
        <translation>Coût par semaine</translation>
    </message>
    <message>
        <source>Cost by month</source>
        <translation>Coût par mois</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>One call has no known price and is not in the chart.</source>
        <translation>Un appel n’a pas de prix connu et n’est pas dans le graphique.</translation>
    </message>
    <message>
        <source>%1 calls have no known price and are not in the chart.</source>
        <translation>%1 appels n’ont pas de prix connu et ne sont pas dans le graphique.</translation>
    </message>
    <message>
        <source>Tokens by hour</source>
        <translation>Jetons par heure</translation>
    </message>
    <message>
        <source>Tokens by day</source>
        <translation>Jetons par jour</translation>
    </message>
    <message>
        <source>Tokens by week</source>
        <translation>Jetons par semaine</translation>
    </message>
    <message>
        <source>Tokens by month</source>
        <translation>Jetons par mois</translation>
    </message>
    <message>
        <source>New input</source>
        <translation>Nouvelle entrée</translation>
    </message>
    <message>
        <source>Read from cache</source>
        <translation>Lu dans le cache</translation>
    </message>
    <message>
        <source>Written to cache</source>
        <translation>Écrit dans le cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Errors by hour</source>
        <translation>Erreurs par heure</translation>
    </message>
    <message>
        <source>Errors by day</source>
        <translation>Erreurs par jour</translation>
    </message>
    <message>
        <source>Errors by week</source>
        <translation>Erreurs par semaine</translation>
    </message>
    <message>
        <source>Errors by month</source>
        <translation>Erreurs par mois</translation>
    </message>
    <message>
        <source>Share of calls</source>
        <translation>Part des appels</translation>
    </message>
    <message>
        <source>Time to the whole answer</source>
        <translation>Délai jusqu’à la réponse complète</translation>
    </message>
    <message>
        <source>Time to the first token</source>
        <translation>Délai jusqu’au premier jeton</translation>
    </message>
    <message>
        <source>How long calls took</source>
        <translation>Durée des appels</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Réponse complète</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Premier jeton</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
    <message numerus="yes">
        <source>≥ %1, %n calls unpriced</source>
        <translation>
            <numerusform>≥ %1, %n appel sans prix</numerusform>
            <numerusform>≥ %1, %n appels sans prix</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period has a known cost.</source>
        <translation>Rien dans cette période n’a de coût connu.</translation>
    </message>
    <message>
        <source>No errors in this period.</source>
        <translation>Aucune erreur au cours de cette période.</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 jetons/s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Calls without a known price</source>
        <translation>Appels sans prix connu</translation>
    </message>
    <message>
        <source>99 % are faster (p99)</source>
        <translation>99&#xa0;% sont plus rapides (p99)</translation>
    </message>
    <message>
        <source>Older calls are still being added.</source>
        <translation>Des appels plus anciens sont encore en cours d’ajout.</translation>
    </message>
    <message>
        <source>Tokens a second, median of the calls</source>
        <translation>Jetons par seconde, médiane des appels</translation>
    </message>
    <message>
        <source>No speed was measured in this period: no call told how many tokens it wrote.</source>
        <translation>Aucune vitesse n’a été mesurée au cours de cette période&#xa0;: aucun appel n’a indiqué combien de jetons il a écrits.</translation>
    </message>
    <message numerus="yes">
        <source>%n groups that cost less are not in the chart.</source>
        <translation>
            <numerusform>%n groupe moins coûteux n’est pas dans le graphique.</numerusform>
            <numerusform>%n groupes moins coûteux ne sont pas dans le graphique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost against time, a dot for calls that are alike</source>
        <translation>Coût en fonction de la durée, un point pour les appels semblables</translation>
    </message>
    <message>
        <source>Time, cost of a call</source>
        <translation>Durée, coût d’un appel</translation>
    </message>
    <message>
        <source>No call of this period has a known time and a known cost.</source>
        <translation>Aucun appel de cette période n’a à la fois une durée connue et un coût connu.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n calls cost nothing, or less than a millionth of a dollar, and have no dot.</source>
        <translation>
            <numerusform>%n appel ne coûte rien, ou moins d’un millionième de dollar, et n’a pas de point.</numerusform>
            <numerusform>%n appels ne coûtent rien, ou moins d’un millionième de dollar, et n’ont pas de point.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls have no known price and no dot.</source>
        <translation>
            <numerusform>%n appel n’a pas de prix connu ni de point.</numerusform>
            <numerusform>%n appels n’ont pas de prix connu ni de point.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls that failed, and calls that were sent more than once</source>
        <translation>Appels échoués, et appels envoyés plus d’une fois</translation>
    </message>
    <message>
        <source>No call of this period failed, and none was sent more than once.</source>
        <translation>Aucun appel de cette période n’a échoué, et aucun n’a été envoyé plus d’une fois.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoués</translation>
    </message>
    <message>
        <source>Sent more than once</source>
        <translation>Envoyés plus d’une fois</translation>
    </message>
</context>
<context>
    <name>ChatCodec</name>
    <message>
        <source>Reasoning was switched off: with tools, this API refuses it for this model.</source>
        <translation>Le raisonnement a été désactivé&#xa0;: avec des outils, cette API le refuse pour ce modèle.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The pattern takes too long on this answer.</source>
        <translation>Le motif prend trop de temps sur cette réponse.</translation>
    </message>
    <message>
        <source>Nothing in the answer matches the pattern.</source>
        <translation>Rien dans la réponse ne correspond au motif.</translation>
    </message>
    <message>
        <source>The answer is not JSON.</source>
        <translation>La réponse n’est pas du JSON.</translation>
    </message>
    <message>
        <source>There is no number in the answer.</source>
        <translation>Il n’y a aucun nombre dans la réponse.</translation>
    </message>
    <message>
        <source>The answer&apos;s number is %1.</source>
        <translation>Le nombre de la réponse est %1.</translation>
    </message>
    <message>
        <source>The answer says something else.</source>
        <translation>La réponse dit autre chose.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the answer.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas dans la réponse.</translation>
    </message>
    <message>
        <source>The time was not measured.</source>
        <translation>La durée n’a pas été mesurée.</translation>
    </message>
    <message>
        <source>It took %1 ms.</source>
        <translation>Cela a pris %1 ms.</translation>
    </message>
    <message>
        <source>The cost is not known.</source>
        <translation>Le coût n’est pas connu.</translation>
    </message>
    <message>
        <source>It cost %1.</source>
        <translation>Cela a coûté %1.</translation>
    </message>
    <message>
        <source>No judge was asked.</source>
        <translation>Aucun juge n’a été interrogé.</translation>
    </message>
    <message>
        <source>The judge gave no verdict.</source>
        <translation>Le juge n’a pas rendu de verdict.</translation>
    </message>
</context>
<context>
    <name>Codec</name>
    <message>
        <source>The provider “%1” cannot be asked to count tokens; there is only our estimate.</source>
        <translation>Le fournisseur «&#x202f;%1&#x202f;» ne peut pas compter les jetons sur demande&#x202f;; il n’y a que notre estimation.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>not reported</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>asked for tools</source>
        <translation>outils demandés</translation>
    </message>
    <message>
        <source>cut at its token limit</source>
        <translation>coupée à sa limite de jetons</translation>
    </message>
    <message>
        <source>stop words</source>
        <translation>mots d’arrêt</translation>
    </message>
    <message>
        <source>withheld by the provider</source>
        <translation>retenue par le fournisseur</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>température %1</translation>
    </message>
    <message>
        <source>at most %1 tokens</source>
        <translation>au plus %1 jetons</translation>
    </message>
    <message>
        <source>Waiting to begin.</source>
        <translation>En attente de démarrage.</translation>
    </message>
    <message>
        <source>Preparing the request …</source>
        <translation>Préparation de la requête…</translation>
    </message>
    <message>
        <source>Held for you. Nothing has been sent.</source>
        <translation>Retenue pour vous. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Sent. Waiting for the first words …</source>
        <translation>Envoyée. En attente des premiers mots…</translation>
    </message>
    <message>
        <source>Streaming the answer …</source>
        <translation>Réception de la réponse en continu…</translation>
    </message>
    <message>
        <source>A tool runs on this machine …</source>
        <translation>Un outil s’exécute sur cette machine…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>Stopped by you. What had arrived is kept.</source>
        <translation>Arrêtée par vous. Ce qui était arrivé est conservé.</translation>
    </message>
    <message>
        <source>Blocked by policy, nothing was sent. %1</source>
        <translation>Bloquée par la politique, rien n’a été envoyé. %1</translation>
    </message>
    <message>
        <source>Refused by you. Nothing of this request was sent.</source>
        <translation>Refusée par vous. Rien de cette requête n’a été envoyé.</translation>
    </message>
    <message>
        <source>Failed. %1</source>
        <translation>Échec. %1</translation>
    </message>
    <message>
        <source>Nobody said why.</source>
        <translation>Aucune raison n’a été donnée.</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 jetons/s</translation>
    </message>
    <message>
        <source>too quick to tell</source>
        <translation>trop rapide pour le dire</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Premier jeton</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 en entrée, %2 en sortie</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Stopped because</source>
        <translation>Motif de l’arrêt</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Appels d’outils</translation>
    </message>
    <message>
        <source>Nothing: no request left.</source>
        <translation>Rien&#xa0;: aucune requête n’est sortie.</translation>
    </message>
    <message numerus="yes">
        <source>%n left in</source>
        <translation>
            <numerusform>%n laissé en clair</numerusform>
            <numerusform>%n laissés en clair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as placeholders</source>
        <translation>
            <numerusform>%n en marqueur</numerusform>
            <numerusform>%n en marqueurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as stand-ins</source>
        <translation>
            <numerusform>%n en valeur de substitution</numerusform>
            <numerusform>%n en valeurs de substitution</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n masked</source>
        <translation>
            <numerusform>%n masqué</numerusform>
            <numerusform>%n masqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n generalised</source>
        <translation>
            <numerusform>%n généralisé</numerusform>
            <numerusform>%n généralisés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The text; nothing in it was found to be a person&apos;s data.</source>
        <translation>Le texte&#x202f;; rien n’y a été reconnu comme donnée personnelle.</translation>
    </message>
</context>
<context>
    <name>CompareTarget</name>
    <message>
        <source>The target &quot;%1&quot; is not understood: %2</source>
        <translation>La cible «&#x202f;%1&#x202f;» n’est pas comprise&#xa0;: %2</translation>
    </message>
    <message>
        <source>&quot;policy&quot; must name a policy.</source>
        <translation>«&#x202f;policy&#x202f;» doit désigner une politique.</translation>
    </message>
    <message>
        <source>&quot;temperature&quot; must be a number from 0 to 2.</source>
        <translation>«&#x202f;temperature&#x202f;» doit être un nombre de 0 à 2.</translation>
    </message>
    <message>
        <source>&quot;max&quot; must be a whole number of tokens, 1 or more.</source>
        <translation>«&#x202f;max&#x202f;» doit être un nombre entier de jetons, au moins 1.</translation>
    </message>
    <message>
        <source>write it as PROVIDER/MODEL, with names of providers.json.</source>
        <translation>écrivez-la sous la forme FOURNISSEUR/MODÈLE, avec des noms de providers.json.</translation>
    </message>
    <message>
        <source>There is no provider &quot;%1&quot;. Known are: %2. Add it to providers.json in the workspace.</source>
        <translation>Il n’y a pas de fournisseur «&#x202f;%1&#x202f;». Sont connus&#xa0;: %2. Ajoutez-le au fichier providers.json de l’espace de travail.</translation>
    </message>
    <message>
        <source>There is no key for &quot;%1&quot;, so it cannot be compared. Add its key in the settings, or compare with &quot;practice&quot;.</source>
        <translation>Il n’y a pas de clé pour «&#x202f;%1&#x202f;», la comparaison est donc impossible. Ajoutez sa clé dans les réglages, ou comparez avec «&#x202f;practice&#x202f;».</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>There is nothing to compare: write a message first.</source>
        <translation>Il n’y a rien à comparer&#xa0;: écrivez d’abord un message.</translation>
    </message>
    <message>
        <source>A comparison is between %1 and %2 targets; %3 are named.</source>
        <translation>Une comparaison porte sur %1 à %2 cibles&#x202f;; %3 sont indiquées.</translation>
    </message>
    <message>
        <source>The target &quot;%1&quot; is named twice.</source>
        <translation>La cible «&#x202f;%1&#x202f;» est indiquée deux fois.</translation>
    </message>
</context>
<context>
    <name>ContextBudget</name>
    <message numerus="yes">
        <source>summary of %n earlier message(s)</source>
        <translation>
            <numerusform>résumé de %n message antérieur</numerusform>
            <numerusform>résumé de %n messages antérieurs</numerusform>
        </translation>
    </message>
    <message>
        <source>a result of %1</source>
        <translation>un résultat de %1</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>le fichier %1</translation>
    </message>
    <message>
        <source>an exchange</source>
        <translation>un échange</translation>
    </message>
    <message>
        <source>the exchange “%1”</source>
        <translation>l’échange «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>&quot;%1&quot; is no number to check. Write it as 1200, 1200±60 or 1200±5%.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un nombre à contrôler. Écrivez-le sous la forme 1200, 1200±60 ou 1200±5%.</translation>
    </message>
    <message>
        <source>Line %1 of the dataset: %2</source>
        <translation>Ligne %1 du jeu de données&#xa0;: %2</translation>
    </message>
    <message>
        <source>there is no check &quot;%1&quot;. Known are: %2.</source>
        <translation>il n’y a pas de contrôle «&#x202f;%1&#x202f;». Sont connus&#xa0;: %2.</translation>
    </message>
    <message>
        <source>the pattern &quot;%1&quot; is none: %2.</source>
        <translation>le motif «&#x202f;%1&#x202f;» n’en est pas un&#xa0;: %2.</translation>
    </message>
    <message>
        <source>the text of the check &quot;schema&quot; is no JSON Schema.</source>
        <translation>le texte du contrôle «&#x202f;schema&#x202f;» n’est pas un schéma JSON (JSON Schema).</translation>
    </message>
    <message>
        <source>&quot;max_ms&quot; must be a whole number of milliseconds, not &quot;%1&quot;.</source>
        <translation>«&#x202f;max_ms&#x202f;» doit être un nombre entier de millisecondes, et non «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>&quot;max_cost_usd&quot; must be an amount such as 0.05, not &quot;%1&quot;.</source>
        <translation>«&#x202f;max_cost_usd&#x202f;» doit être un montant tel que 0.05, et non «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>it is not UTF-8. Save the file with the encoding UTF-8.</source>
        <translation>il n’est pas en UTF-8. Enregistrez le fichier avec l’encodage UTF-8.</translation>
    </message>
    <message>
        <source>The dataset has no cases.</source>
        <translation>Le jeu de données ne contient aucun cas.</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; stands in line %2 already.</source>
        <translation>l’id «&#x202f;%1&#x202f;» figure déjà à la ligne %2.</translation>
    </message>
    <message>
        <source>the prompt asks for {{%1}}, which the case does not have. It has: %2.</source>
        <translation>le prompt demande {{%1}}, que le cas n’a pas. Il a&#xa0;: %2.</translation>
    </message>
    <message>
        <source>a quotation mark is not closed.</source>
        <translation>un guillemet n’est pas fermé.</translation>
    </message>
    <message>
        <source>words follow a closing quotation mark. Write a quotation mark inside a text twice.</source>
        <translation>des mots suivent un guillemet fermant. Doublez un guillemet à l’intérieur d’un texte.</translation>
    </message>
    <message>
        <source>a column has no name.</source>
        <translation>une colonne n’a pas de nom.</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is there twice.</source>
        <translation>la colonne «&#x202f;%1&#x202f;» apparaît deux fois.</translation>
    </message>
    <message>
        <source>it has %1 fields, but the header names %2 columns.</source>
        <translation>elle a %1 champs, mais l’en-tête indique %2 colonnes.</translation>
    </message>
    <message>
        <source>each entry of &quot;checks&quot; must be an object with one check, such as {&quot;contains&quot;: &quot;water&quot;}.</source>
        <translation>chaque entrée de «&#x202f;checks&#x202f;» doit être un objet contenant un contrôle, par exemple {&quot;contains&quot;: &quot;water&quot;}.</translation>
    </message>
    <message>
        <source>the check &quot;%1&quot; must be a text or a number.</source>
        <translation>le contrôle «&#x202f;%1&#x202f;» doit être un texte ou un nombre.</translation>
    </message>
    <message>
        <source>&quot;tolerance&quot; must be a number, 0 or more.</source>
        <translation>«&#x202f;tolerance&#x202f;» doit être un nombre supérieur ou égal à 0.</translation>
    </message>
    <message>
        <source>&quot;id&quot; must be a text or a number.</source>
        <translation>«&#x202f;id&#x202f;» doit être un texte ou un nombre.</translation>
    </message>
    <message>
        <source>the variable &quot;%1&quot; must be a text, a number, true or false.</source>
        <translation>la variable «&#x202f;%1&#x202f;» doit être un texte, un nombre, true ou false.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here. A case has &quot;id&quot;, &quot;vars&quot; (an object) and &quot;checks&quot; (a list).</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas connu ici. Un cas a «&#x202f;id&#x202f;», «&#x202f;vars&#x202f;» (un objet) et «&#x202f;checks&#x202f;» (une liste).</translation>
    </message>
    <message>
        <source>it is not JSON from byte %1 on (%2).</source>
        <translation>ce n’est plus du JSON à partir de l’octet %1 (%2).</translation>
    </message>
    <message>
        <source>each line must be a JSON object.</source>
        <translation>chaque ligne doit être un objet JSON.</translation>
    </message>
</context>
<context>
    <name>DecodedReply</name>
    <message>
        <source>There is no decoder for the API “%1”. Known ones: %2.</source>
        <translation>Il n’y a pas de décodeur pour l’API «&#x202f;%1&#x202f;». Décodeurs connus&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>DeploymentPlan</name>
    <message>
        <source>The assumption “%1” is missing.</source>
        <translation>L’hypothèse «&#x202f;%1&#x202f;» manque.</translation>
    </message>
    <message>
        <source>“%1” must be from %2 to %3.</source>
        <translation>«&#x202f;%1&#x202f;» doit être compris entre %2 et %3.</translation>
    </message>
    <message>
        <source>%1 hours of administration</source>
        <translation>%1 heures d’administration</translation>
    </message>
    <message numerus="yes">
        <source>%n servers, %1 hours each</source>
        <translation>
            <numerusform>%n serveur, %1 heures</numerusform>
            <numerusform>%n serveurs, %1 heures chacun</numerusform>
        </translation>
    </message>
    <message>
        <source>tokens at the providers</source>
        <translation>jetons chez les fournisseurs</translation>
    </message>
    <message numerus="yes">
        <source>%n seats of the platform</source>
        <translation>
            <numerusform>%n licence de la plateforme</numerusform>
            <numerusform>%n licences de la plateforme</numerusform>
        </translation>
    </message>
    <message>
        <source>Assumed; enter your contract&apos;s or offer&apos;s</source>
        <translation>Supposé&#x202f;; saisissez la valeur de votre contrat ou de votre offre</translation>
    </message>
    <message>
        <source>Assumed; measure it on your machine and model</source>
        <translation>Supposé&#x202f;; mesurez-le sur votre machine et avec votre modèle</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>dollars US</translation>
    </message>
    <message>
        <source>Volume against the last 30 days</source>
        <translation>Volume par rapport aux 30 derniers jours</translation>
    </message>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>1: as it was, from your ledger</source>
        <translation>1&#xa0;: comme avant, d’après votre registre</translation>
    </message>
    <message>
        <source>Seats of a managed platform</source>
        <translation>Licences d’une plateforme gérée</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>Fee for a seat and month</source>
        <translation>Prix par licence et par mois</translation>
    </message>
    <message>
        <source>Administration of a managed platform</source>
        <translation>Administration d’une plateforme gérée</translation>
    </message>
    <message>
        <source>hours a month</source>
        <translation>heures par mois</translation>
    </message>
    <message>
        <source>Hybrid: share of the tokens on own servers</source>
        <translation>Hybride&#xa0;: part des jetons sur des serveurs propres</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>pour cent</translation>
    </message>
    <message>
        <source>Assumed; see What if for the share of your routine calls</source>
        <translation>Supposé&#x202f;; voir «&#x202f;Et si&#x202f;» pour la part de vos appels courants</translation>
    </message>
    <message>
        <source>Administration of both together</source>
        <translation>Administration des deux ensemble</translation>
    </message>
    <message>
        <source>A server with GPUs for the model</source>
        <translation>Un serveur avec GPU pour le modèle</translation>
    </message>
    <message>
        <source>US dollars an hour</source>
        <translation>dollars US par heure</translation>
    </message>
    <message>
        <source>Hours that each server is paid for</source>
        <translation>Heures payées pour chaque serveur</translation>
    </message>
    <message>
        <source>All of them: 365 days · 24 hours / 12 months</source>
        <translation>Toutes&#xa0;: 365 jours · 24 heures / 12 mois</translation>
    </message>
    <message>
        <source>Servers at least</source>
        <translation>Nombre minimal de serveurs</translation>
    </message>
    <message>
        <source>One; two where it must not fail</source>
        <translation>Un&#x202f;; deux si une panne n’est pas permise</translation>
    </message>
    <message>
        <source>Hours in which the work arrives</source>
        <translation>Heures pendant lesquelles le travail arrive</translation>
    </message>
    <message>
        <source>22 working days of 8 hours</source>
        <translation>22 jours ouvrés de 8 heures</translation>
    </message>
    <message>
        <source>Load of a server in these hours</source>
        <translation>Charge d’un serveur pendant ces heures</translation>
    </message>
    <message>
        <source>Assumed; beyond it answers wait in peaks</source>
        <translation>Supposé&#x202f;; au-delà, les réponses attendent lors des pics</translation>
    </message>
    <message>
        <source>Tokens that a server reads</source>
        <translation>Jetons qu’un serveur lit</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>par seconde</translation>
    </message>
    <message>
        <source>Tokens that a server writes</source>
        <translation>Jetons qu’un serveur écrit</translation>
    </message>
    <message>
        <source>Administration of own servers</source>
        <translation>Administration de serveurs propres</translation>
    </message>
    <message>
        <source>An hour of administration</source>
        <translation>Une heure d’administration</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The backup is in place. What was there before lies in %1.</source>
        <translation>La sauvegarde est en place. Ce qui s’y trouvait avant est dans %1.</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Countersign</translation>
    </message>
    <message>
        <source>Countersign cannot start</source>
        <translation>Countersign ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Shows every request before it leaves this machine.</source>
        <translation>Montre chaque requête avant qu’elle ne sorte de cette machine.</translation>
    </message>
    <message>
        <source>The workspace folder to open.</source>
        <translation>Le dossier de l’espace de travail à ouvrir.</translation>
    </message>
    <message>
        <source>for the agent&apos;s tools</source>
        <translation>pour les outils de l’agent</translation>
    </message>
    <message>
        <source>all of it read, %1 characters</source>
        <translation>lu en entier, %1 caractères</translation>
    </message>
</context>
<context>
    <name>DocumentBook</name>
    <message>
        <source>The file %1 cannot be opened: you may not have the right to read it.</source>
        <translation>Le fichier %1 ne peut pas être ouvert&#xa0;: vous n’avez peut-être pas le droit de le lire.</translation>
    </message>
    <message>
        <source>The file %1 with the rules for columns cannot be understood. Correct it, or delete it to begin anew: its columns are &quot;keep&quot;, &quot;mask&quot;, &quot;generalise&quot; or &quot;pseudonymise&quot;.</source>
        <translation>Le fichier %1 avec les règles pour les colonnes est incompréhensible. Corrigez-le, ou supprimez-le pour recommencer&#xa0;: ses colonnes valent «&#x202f;keep&#x202f;», «&#x202f;mask&#x202f;», «&#x202f;generalise&#x202f;» ou «&#x202f;pseudonymise&#x202f;».</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Le fichier %1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Egress</name>
    <message>
        <source>%1 could not be reached within %2 seconds. Check the network and the provider&apos;s address.</source>
        <translation>%1 n’a pas pu être joint en %2 secondes. Vérifiez le réseau et l’adresse du fournisseur.</translation>
    </message>
    <message>
        <source>%1 took the request but did not answer within %2 seconds. It may still bill it.</source>
        <translation>%1 a reçu la requête mais n’a pas répondu en %2 secondes. Elle peut néanmoins être facturée.</translation>
    </message>
    <message>
        <source>%1 sent nothing for %2 seconds, so the connection was given up. What arrived is kept.</source>
        <translation>%1 n’a rien envoyé pendant %2 secondes&#x202f;; la connexion a donc été abandonnée. Ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>The answer of %1 took longer than the limit for one request. What arrived is kept.</source>
        <translation>La réponse envoyée par %1 a pris plus de temps que la limite fixée pour une requête. Ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation>La requête a été arrêtée.</translation>
    </message>
    <message>
        <source>%1 sent a compressed answer although none was asked for, so it cannot be read. Check what stands between.</source>
        <translation>%1 a envoyé une réponse compressée alors qu’aucune n’était demandée&#x202f;; elle est donc illisible. Vérifiez ce qui se trouve entre les deux.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MB and was cut off. What arrived is kept.</source>
        <translation>La réponse envoyée par %1 dépasse %2&#xa0;Mo et a été tronquée. Ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>The connection to %1 was cut while the answer came in. What arrived is kept; it may be billed.</source>
        <translation>La connexion à %1 a été coupée pendant l’arrivée de la réponse. Ce qui est arrivé est conservé&#x202f;; cela peut être facturé.</translation>
    </message>
    <message>
        <source>%1 refused the connection. Is the server running, and is the address right?</source>
        <translation>%1 a refusé la connexion. Le serveur est-il en marche et l’adresse est-elle la bonne&#x202f;?</translation>
    </message>
    <message>
        <source>The address %1 was not found. Check the network and the provider&apos;s base_url.</source>
        <translation>L’adresse %1 est introuvable. Vérifiez le réseau et la valeur base_url du fournisseur.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is: its certificate is not trusted here. Nothing was sent.</source>
        <translation>%1 n’a pas pu prouver son identité&#xa0;: son certificat n’est pas reconnu ici. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy asks for a password. Set it in the system&apos;s proxy settings.</source>
        <translation>Le proxy du réseau demande un mot de passe. Indiquez-le dans les réglages de proxy du système.</translation>
    </message>
    <message>
        <source>%1 closed the connection before it answered.</source>
        <translation>%1 a fermé la connexion avant de répondre.</translation>
    </message>
    <message>
        <source>What %1 answered is not HTTP. Check the provider&apos;s address and port.</source>
        <translation>Ce que %1 a répondu n’est pas du HTTP. Vérifiez l’adresse et le port du fournisseur.</translation>
    </message>
    <message>
        <source>The connection to %1 failed. Check the network and try again.</source>
        <translation>La connexion à %1 a échoué. Vérifiez le réseau et réessayez.</translation>
    </message>
    <message>
        <source>The request has no address to go to. Check the provider&apos;s base_url in providers.json.</source>
        <translation>La requête n’a pas d’adresse de destination. Vérifiez la valeur base_url du fournisseur dans providers.json.</translation>
    </message>
    <message>
        <source>The provider&apos;s address holds a user name or password; put the key into the keychain and take it out of base_url.</source>
        <translation>L’adresse du fournisseur contient un nom d’utilisateur ou un mot de passe&#x202f;; placez la clé dans le trousseau et retirez-la de base_url.</translation>
    </message>
    <message>
        <source>%1 is not sent to: only https is, and http to this machine. Check the provider&apos;s base_url.</source>
        <translation>Rien n’est envoyé à %1&#xa0;: seuls https, et http vers cette machine, sont admis. Vérifiez la valeur base_url du fournisseur.</translation>
    </message>
    <message>
        <source>%1 is not the address of a provider of this workspace, so nothing was sent. Add it to providers.json if it should be.</source>
        <translation>%1 n’est pas l’adresse d’un fournisseur de cet espace de travail&#x202f;; rien n’a donc été envoyé. Ajoutez-la à providers.json si elle doit l’être.</translation>
    </message>
    <message>
        <source>%1 asks to slow down.</source>
        <translation>%1 demande de ralentir.</translation>
    </message>
    <message>
        <source>%1 refused the key; it is read again.</source>
        <translation>%1 a refusé la clé&#x202f;; elle est relue.</translation>
    </message>
    <message>
        <source>%1 answered with an error (HTTP %2).</source>
        <translation>%1 a répondu par une erreur (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 answered with a redirect to %2, and redirects are not followed. Put the right address into base_url.</source>
        <translation>%1 a répondu par une redirection vers %2, et les redirections ne sont pas suivies. Indiquez la bonne adresse dans base_url.</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>une autre adresse</translation>
    </message>
    <message>
        <source>%1 says that its credit or quota is used up. Top it up or raise the limit there; trying again does not help.</source>
        <translation>%1 indique que son crédit ou son quota est épuisé. Rechargez-le ou relevez-y la limite&#x202f;; réessayer ne sert à rien.</translation>
    </message>
    <message>
        <source>%1 asks to wait %2 seconds before the next request. Send again then.</source>
        <translation>%1 demande d’attendre %2 secondes avant la prochaine requête. Renvoyez-la à ce moment-là.</translation>
    </message>
    <message>
        <source>The request is not the one that was signed, so it was not sent. Send the message again.</source>
        <translation>La requête n’est pas celle qui a été signée&#x202f;; elle n’a donc pas été envoyée. Envoyez de nouveau le message.</translation>
    </message>
    <message>
        <source>The key of %1 holds characters that no key has. Set it again.</source>
        <translation>La clé pour %1 contient des caractères qu’aucune clé ne comporte. Saisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>The answer is no list of models.</source>
        <translation>La réponse n’est pas une liste de modèles.</translation>
    </message>
    <message>
        <source>This is not an address of a server on this machine. Give one like http://127.0.0.1:8000/.</source>
        <translation>Ce n’est pas l’adresse d’un serveur sur cette machine. Indiquez-en une comme http://127.0.0.1:8000/.</translation>
    </message>
    <message>
        <source>The address holds a user name or password. Take it out, and give it as a header.</source>
        <translation>L’adresse contient un nom d’utilisateur ou un mot de passe. Retirez-le et donnez-le sous forme d’en-tête.</translation>
    </message>
    <message>
        <source>%1 is not on this machine, so nothing was sent there. Use an address like 127.0.0.1.</source>
        <translation>%1 n’est pas sur cette machine&#x202f;; rien n’y a donc été envoyé. Utilisez une adresse telle que 127.0.0.1.</translation>
    </message>
    <message>
        <source>%1 asked to wait before the next request, for %2 seconds more. Nothing was sent; send again then.</source>
        <translation>%1 a demandé d’attendre avant la prochaine requête, encore %2 secondes. Rien n’a été envoyé&#x202f;; renvoyez-la à ce moment-là.</translation>
    </message>
    <message>
        <source>%1 limits how much may be sent at a time.</source>
        <translation>%1 limite ce qui peut être envoyé à la fois.</translation>
    </message>
    <message>
        <source>%1 did not accept the key. Check it in the settings.</source>
        <translation>%1 n’a pas accepté la clé. Vérifiez-la dans les réglages.</translation>
    </message>
    <message>
        <source>%1 did not answer the question (HTTP %2).</source>
        <translation>%1 n’a pas répondu à la question (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 did not answer. Check the network and the provider&apos;s address.</source>
        <translation>%1 n’a pas répondu. Vérifiez le réseau et l’adresse du fournisseur.</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Start the server there, or check its address.</source>
        <translation>Rien ne répond à l’adresse %1. Démarrez le serveur à cet endroit, ou vérifiez son adresse.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>La connexion a été fermée.</translation>
    </message>
    <message>
        <source>%1 sent a compressed answer although none was asked for, so it cannot be read.</source>
        <translation>%1 a envoyé une réponse compressée alors qu’aucune n’était demandée&#x202f;; elle est donc illisible.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the %2 that are read.</source>
        <translation>La réponse envoyée par %1 dépasse les %2 qui sont lus.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>La connexion à %1 a été interrompue.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 a fermé la connexion sans répondre.</translation>
    </message>
</context>
<context>
    <name>EntityTypes</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Adresse IP</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>Adresse MAC</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Sum of money</source>
        <translation>Somme d’argent</translation>
    </message>
    <message>
        <source>Payment card number</source>
        <translation>Numéro de carte de paiement</translation>
    </message>
    <message>
        <source>Card security code</source>
        <translation>Code de sécurité de carte</translation>
    </message>
    <message>
        <source>Card expiry date</source>
        <translation>Date d’expiration de carte</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Bank identifier (BIC)</source>
        <translation>Identifiant de banque (BIC)</translation>
    </message>
    <message>
        <source>Bank account number</source>
        <translation>Numéro de compte bancaire</translation>
    </message>
    <message>
        <source>Bank routing number</source>
        <translation>Numéro d’acheminement bancaire</translation>
    </message>
    <message>
        <source>Cryptocurrency wallet</source>
        <translation>Portefeuille de cryptomonnaie</translation>
    </message>
    <message>
        <source>US social security number</source>
        <translation>Numéro de sécurité sociale américain</translation>
    </message>
    <message>
        <source>British national insurance number</source>
        <translation>Numéro d’assurance nationale britannique</translation>
    </message>
    <message>
        <source>German pension insurance number</source>
        <translation>Numéro d’assurance retraite allemand</translation>
    </message>
    <message>
        <source>French social security number</source>
        <translation>Numéro de sécurité sociale français</translation>
    </message>
    <message>
        <source>Spanish identity number (DNI/NIF)</source>
        <translation>Numéro d’identité espagnol (DNI/NIF)</translation>
    </message>
    <message>
        <source>Spanish foreigner number (NIE)</source>
        <translation>Numéro d’étranger espagnol (NIE)</translation>
    </message>
    <message>
        <source>Spanish social security number</source>
        <translation>Numéro de sécurité sociale espagnol</translation>
    </message>
    <message>
        <source>Italian fiscal code</source>
        <translation>Code fiscal italien</translation>
    </message>
    <message>
        <source>Polish PESEL number</source>
        <translation>Numéro PESEL polonais</translation>
    </message>
    <message>
        <source>Finnish personal identity code</source>
        <translation>Code d’identité personnel finlandais</translation>
    </message>
    <message>
        <source>Swedish personal number</source>
        <translation>Numéro personnel suédois</translation>
    </message>
    <message>
        <source>Danish CPR number</source>
        <translation>Numéro CPR danois</translation>
    </message>
    <message>
        <source>Norwegian birth number</source>
        <translation>Numéro de naissance norvégien</translation>
    </message>
    <message>
        <source>Dutch citizen service number</source>
        <translation>Numéro de service citoyen néerlandais</translation>
    </message>
    <message>
        <source>Belgian national number</source>
        <translation>Numéro national belge</translation>
    </message>
    <message>
        <source>Swiss AHV number</source>
        <translation>Numéro AVS suisse</translation>
    </message>
    <message>
        <source>Austrian social insurance number</source>
        <translation>Numéro d’assurance sociale autrichien</translation>
    </message>
    <message>
        <source>Indian Aadhaar number</source>
        <translation>Numéro Aadhaar indien</translation>
    </message>
    <message>
        <source>Singapore NRIC or FIN</source>
        <translation>NRIC ou FIN de Singapour</translation>
    </message>
    <message>
        <source>Korean resident registration number</source>
        <translation>Numéro d’enregistrement de résident coréen</translation>
    </message>
    <message>
        <source>Thai national identity number</source>
        <translation>Numéro d’identité national thaïlandais</translation>
    </message>
    <message>
        <source>Turkish identity number</source>
        <translation>Numéro d’identité turc</translation>
    </message>
    <message>
        <source>Nigerian identity number</source>
        <translation>Numéro d’identité nigérian</translation>
    </message>
    <message>
        <source>South African identity number</source>
        <translation>Numéro d’identité sud-africain</translation>
    </message>
    <message>
        <source>Canadian social insurance number</source>
        <translation>Numéro d’assurance sociale canadien</translation>
    </message>
    <message>
        <source>Brazilian CPF number</source>
        <translation>Numéro CPF brésilien</translation>
    </message>
    <message>
        <source>Mexican CURP code</source>
        <translation>Code CURP mexicain</translation>
    </message>
    <message>
        <source>Chinese resident identity number</source>
        <translation>Numéro d’identité de résident chinois</translation>
    </message>
    <message>
        <source>Japanese My Number</source>
        <translation>My Number japonais</translation>
    </message>
    <message>
        <source>Israeli identity number</source>
        <translation>Numéro d’identité israélien</translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation>Numéro d’identité national</translation>
    </message>
    <message>
        <source>US individual taxpayer number</source>
        <translation>Numéro de contribuable individuel américain</translation>
    </message>
    <message>
        <source>US employer identification number</source>
        <translation>Numéro d’identification d’employeur américain</translation>
    </message>
    <message>
        <source>British unique taxpayer reference</source>
        <translation>Référence unique de contribuable britannique</translation>
    </message>
    <message>
        <source>German tax identification number</source>
        <translation>Numéro d’identification fiscale allemand</translation>
    </message>
    <message>
        <source>German tax number</source>
        <translation>Numéro fiscal allemand</translation>
    </message>
    <message>
        <source>French SIREN number</source>
        <translation>Numéro SIREN français</translation>
    </message>
    <message>
        <source>French SIRET number</source>
        <translation>Numéro SIRET français</translation>
    </message>
    <message>
        <source>French tax number</source>
        <translation>Numéro fiscal français</translation>
    </message>
    <message>
        <source>Spanish company tax number (CIF)</source>
        <translation>Numéro fiscal d’entreprise espagnol (CIF)</translation>
    </message>
    <message>
        <source>Italian VAT number</source>
        <translation>Numéro de TVA italien</translation>
    </message>
    <message>
        <source>VAT identification number</source>
        <translation>Numéro d’identification à la TVA</translation>
    </message>
    <message>
        <source>Australian business number</source>
        <translation>Numéro d’entreprise australien (ABN)</translation>
    </message>
    <message>
        <source>Australian company number</source>
        <translation>Numéro de société australien (ACN)</translation>
    </message>
    <message>
        <source>Australian tax file number</source>
        <translation>Numéro de dossier fiscal australien</translation>
    </message>
    <message>
        <source>Indian permanent account number</source>
        <translation>Numéro de compte permanent indien</translation>
    </message>
    <message>
        <source>Indian GST number</source>
        <translation>Numéro GST indien</translation>
    </message>
    <message>
        <source>Singapore entity number</source>
        <translation>Numéro d’entité de Singapour</translation>
    </message>
    <message>
        <source>Korean business registration number</source>
        <translation>Numéro d’enregistrement d’entreprise coréen</translation>
    </message>
    <message>
        <source>Swedish organisation number</source>
        <translation>Numéro d’organisation suédois</translation>
    </message>
    <message>
        <source>Brazilian CNPJ number</source>
        <translation>Numéro CNPJ brésilien</translation>
    </message>
    <message>
        <source>Mexican RFC code</source>
        <translation>Code RFC mexicain</translation>
    </message>
    <message>
        <source>Philippine tax number</source>
        <translation>Numéro fiscal philippin</translation>
    </message>
    <message>
        <source>Company register number</source>
        <translation>Numéro au registre des sociétés</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Numéro de passeport</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>Numéro de carte d’identité</translation>
    </message>
    <message>
        <source>Driving licence number</source>
        <translation>Numéro de permis de conduire</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Plaque d’immatriculation</translation>
    </message>
    <message>
        <source>Vehicle identification number</source>
        <translation>Numéro d’identification de véhicule</translation>
    </message>
    <message>
        <source>Voter number</source>
        <translation>Numéro d’électeur</translation>
    </message>
    <message>
        <source>Medical record number</source>
        <translation>Numéro de dossier médical</translation>
    </message>
    <message>
        <source>Health insurance number</source>
        <translation>Numéro d’assurance maladie</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation>Numéro NHS</translation>
    </message>
    <message>
        <source>US provider identifier (NPI)</source>
        <translation>Identifiant de prestataire américain (NPI)</translation>
    </message>
    <message>
        <source>US Medicare beneficiary number</source>
        <translation>Numéro de bénéficiaire Medicare américain</translation>
    </message>
    <message>
        <source>US DEA number</source>
        <translation>Numéro DEA américain</translation>
    </message>
    <message>
        <source>German physician number (LANR)</source>
        <translation>Numéro de médecin allemand (LANR)</translation>
    </message>
    <message>
        <source>German practice number (BSNR)</source>
        <translation>Numéro de cabinet médical allemand (BSNR)</translation>
    </message>
    <message>
        <source>Australian Medicare number</source>
        <translation>Numéro Medicare australien</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Numéro de client</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>Numéro d’employé</translation>
    </message>
    <message>
        <source>Case or claim number</source>
        <translation>Numéro de dossier ou de sinistre</translation>
    </message>
    <message>
        <source>Contract or policy number</source>
        <translation>Numéro de contrat ou de police</translation>
    </message>
    <message>
        <source>Unique identifier (UUID)</source>
        <translation>Identifiant unique (UUID)</translation>
    </message>
    <message>
        <source>API key or token</source>
        <translation>Clé ou jeton d’API</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>Signed web token (JWT)</source>
        <translation>Jeton web signé (JWT)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Own term</source>
        <translation>Terme personnel</translation>
    </message>
    <message>
        <source>File sent as it is</source>
        <translation>Fichier envoyé tel quel</translation>
    </message>
</context>
<context>
    <name>EvalExport</name>
    <message>
        <source>%1 % (%2 – %3 %)</source>
        <translation>%1&#xa0;% (%2 – %3&#xa0;%)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Pass rate (95 % interval)</source>
        <translation>Taux de réussite (intervalle à 95&#xa0;%)</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Indécis</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Durée médiane</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message numerus="yes">
        <source>≥ %1, %n answer(s) unpriced</source>
        <translation>
            <numerusform>≥ %1, %n réponse sans prix</numerusform>
            <numerusform>≥ %1, %n réponses sans prix</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Première</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Seconde</translation>
    </message>
    <message>
        <source>First wins</source>
        <translation>Victoires de la première</translation>
    </message>
    <message>
        <source>Second wins</source>
        <translation>Victoires de la seconde</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Égalités</translation>
    </message>
    <message>
        <source>First&apos;s share of the wins (95 % interval)</source>
        <translation>Part des victoires de la première (intervalle à 95&#xa0;%)</translation>
    </message>
    <message>
        <source>No checks</source>
        <translation>Aucun contrôle</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Aucune réponse</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Results are written as .csv, .json or .html, not as &quot;%1&quot;.</source>
        <translation>Les résultats s’écrivent au format .csv, .json ou .html, et non «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>The results could not be written to %1: %2.</source>
        <translation>Les résultats n’ont pas pu être écrits dans %1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>EvalJournal</name>
    <message>
        <source>The results of the evaluation could not be written, so nothing more is sent: %1. Check the free space and resume.</source>
        <translation>Les résultats de l’évaluation n’ont pas pu être écrits, plus rien n’est donc envoyé&#xa0;: %1. Vérifiez l’espace libre et reprenez.</translation>
    </message>
    <message>
        <source>This evaluation is running in another window or program. Wait for it, or stop it there.</source>
        <translation>Cette évaluation est en cours dans une autre fenêtre ou un autre programme. Attendez-en la fin, ou arrêtez-la là-bas.</translation>
    </message>
    <message>
        <source>There is no evaluation &quot;%1&quot; to go on with.</source>
        <translation>Il n’y a pas d’évaluation «&#x202f;%1&#x202f;» à poursuivre.</translation>
    </message>
    <message>
        <source>The journal of this evaluation is damaged at line %1, so it cannot be gone on with. Start a new one.</source>
        <translation>Le journal de cette évaluation est endommagé à la ligne %1, elle ne peut donc pas être poursuivie. Commencez-en une nouvelle.</translation>
    </message>
    <message>
        <source>This evaluation was cut off before it began. Start a new one.</source>
        <translation>Cette évaluation a été interrompue avant d’avoir commencé. Commencez-en une nouvelle.</translation>
    </message>
    <message>
        <source>There is no evaluation &quot;%1&quot;.</source>
        <translation>Il n’y a pas d’évaluation «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>The evaluation &quot;%1&quot; could not be removed.</source>
        <translation>L’évaluation «&#x202f;%1&#x202f;» n’a pas pu être supprimée.</translation>
    </message>
    <message>
        <source>The journal of this evaluation cannot be read: %1. Nothing of it was changed.</source>
        <translation>Le journal de cette évaluation ne peut pas être lu&#xa0;: %1. Rien n’y a été modifié.</translation>
    </message>
</context>
<context>
    <name>EvalRun</name>
    <message>
        <source>the program ended before the provider had counted</source>
        <translation>le programme s’est terminé avant que le fournisseur ait compté</translation>
    </message>
    <message>
        <source>The program ended while this was under way. It may have been charged, so it was not sent again by itself.</source>
        <translation>Le programme s’est terminé pendant que ceci était en cours. Cela a pu être facturé et n’a donc pas été renvoyé automatiquement.</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source>An evaluation is over 1 to %1 targets; %2 are named.</source>
        <translation>Une évaluation porte sur 1 à %1 cibles&#x202f;; %2 sont indiquées.</translation>
    </message>
    <message>
        <source>The target &quot;%1&quot; is named twice.</source>
        <translation>La cible «&#x202f;%1&#x202f;» est indiquée deux fois.</translation>
    </message>
    <message>
        <source>Between 1 and %1 answers can be waited for at once.</source>
        <translation>Il est possible d’attendre de 1 à %1 réponses à la fois.</translation>
    </message>
    <message>
        <source>The dataset asks for a judge. Say which model judges.</source>
        <translation>Le jeu de données demande un juge. Indiquez quel modèle juge.</translation>
    </message>
    <message>
        <source>Line %1 of the dataset: the prompt of this case is empty.</source>
        <translation>Ligne %1 du jeu de données&#xa0;: le prompt de ce cas est vide.</translation>
    </message>
</context>
<context>
    <name>Extraction</name>
    <message>
        <source>The document has more than %1 of text; the rest was left out. Split the file to have all of it read.</source>
        <translation>Le document contient plus de %1 de texte&#x202f;; le reste a été omis. Divisez le fichier pour qu’il soit lu en entier.</translation>
    </message>
    <message>
        <source>The file is encrypted: open it with its password, save it without one, and add it again.</source>
        <translation>Le fichier est chiffré&#xa0;: ouvrez-le avec son mot de passe, enregistrez-le sans mot de passe, puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file is damaged or is not what its name says, and could not be opened. Save it again from the program that made it.</source>
        <translation>Le fichier est endommagé ou n’est pas ce que son nom indique, et n’a pas pu être ouvert. Enregistrez-le de nouveau depuis le programme qui l’a créé.</translation>
    </message>
    <message>
        <source>Reading the file needs more memory than the %1 that are allowed.</source>
        <translation>La lecture du fichier demande plus de mémoire que les %1 autorisés.</translation>
    </message>
    <message>
        <source>This is a picture: there is no text in it that can be read.</source>
        <translation>C’est une image&#xa0;: elle ne contient aucun texte lisible.</translation>
    </message>
    <message>
        <source>This is not a text: it holds bytes that stand for no characters. It was left out.</source>
        <translation>Ce n’est pas un texte&#xa0;: il contient des octets qui ne correspondent à aucun caractère. Il a été omis.</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Look whether it opens elsewhere, and add it again.</source>
        <translation>Le fichier n’a pas pu être lu jusqu’au bout. Vérifiez s’il s’ouvre ailleurs, puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Reading the file took more than the %1 seconds of computing that are allowed and was stopped.</source>
        <translation>La lecture du fichier a demandé plus que les %1 secondes de calcul autorisées et a été arrêtée.</translation>
    </message>
    <message>
        <source>The reader broke off at this file, which is damaged or made to break readers. Nothing else was touched.</source>
        <translation>Le programme de lecture s’est interrompu sur ce fichier, qui est endommagé ou conçu pour faire échouer les programmes de lecture. Rien d’autre n’a été touché.</translation>
    </message>
    <message>
        <source>Page %1 has no text (a scan?).</source>
        <translation>La page %1 ne contient pas de texte (une numérisation&#x202f;?).</translation>
    </message>
    <message>
        <source>Pages %1 have no text (scans?).</source>
        <translation>Les pages %1 ne contiennent pas de texte (des numérisations&#x202f;?).</translation>
    </message>
    <message>
        <source>Page %1 is damaged and could not be read.</source>
        <translation>La page %1 est endommagée et n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>Pages %1 are damaged and could not be read.</source>
        <translation>Les pages %1 sont endommagées et n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>The file has no text in it.</source>
        <translation>Le fichier ne contient pas de texte.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: you may not have the right to read it.</source>
        <translation>Le fichier %1 ne peut pas être ouvert&#xa0;: vous n’avez peut-être pas le droit de le lire.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read.</source>
        <translation>%1 n’est pas un fichier lisible.</translation>
    </message>
    <message>
        <source>The reader answered with something that makes no sense, and was stopped. The file may be made to break readers.</source>
        <translation>Le programme de lecture a donné une réponse dénuée de sens et a été arrêté. Le fichier est peut-être conçu pour faire échouer les programmes de lecture.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>La lecture a été arrêtée.</translation>
    </message>
    <message>
        <source>Reading the file took longer than the %1 seconds that are allowed and was stopped.</source>
        <translation>La lecture du fichier a duré plus que les %1 secondes autorisées et a été arrêtée.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is larger than the %1 that are read. Split it and add the parts.</source>
        <translation>Le fichier dépasse la taille maximale lue, %1. Divisez-le et ajoutez les parties.</translation>
    </message>
    <message>
        <source>The program that reads documents is missing. Install Countersign again.</source>
        <translation>Le programme qui lit les documents est absent. Installez de nouveau Countersign.</translation>
    </message>
    <message>
        <source>The program that reads documents could not be started. Try again; if it stays so, install Countersign again.</source>
        <translation>Le programme qui lit les documents n’a pas pu démarrer. Réessayez&#x202f;; si le problème persiste, installez de nouveau Countersign.</translation>
    </message>
    <message>
        <source>This is an old Word file (.doc), which is not read. Open it, save it as .docx and add that.</source>
        <translation>Ceci est un ancien fichier Word (.doc), qui n’est pas lu. Ouvrez-le, enregistrez-le au format .docx et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls), which is not read. Open it, save it as .xlsx and add that.</source>
        <translation>Ceci est un ancien fichier Excel (.xls), qui n’est pas lu. Ouvrez-le, enregistrez-le au format .xlsx et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>This is an old PowerPoint file (.ppt), which is not read. Open it, save it as .pptx and add that.</source>
        <translation>Ceci est un ancien fichier PowerPoint (.ppt), qui n’est pas lu. Ouvrez-le, enregistrez-le au format .pptx et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>This is a binary Excel file (.xlsb), which is not read. Open it, save it as .xlsx and add that.</source>
        <translation>Ceci est un fichier Excel binaire (.xlsb), qui n’est pas lu. Ouvrez-le, enregistrez-le au format .xlsx et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>This is an Office file in one piece of XML, which is not read. Open it, save it as .docx, .xlsx or .pptx and add that.</source>
        <translation>Ceci est un fichier Office en un seul bloc XML, qui n’est pas lu. Ouvrez-le, enregistrez-le au format .docx, .xlsx ou .pptx et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>This is an old Office file, which is not read. Open it, save it as .docx, .xlsx, .pptx or PDF and add that.</source>
        <translation>Ceci est un ancien fichier Office, qui n’est pas lu. Ouvrez-le, enregistrez-le au format .docx, .xlsx, .pptx ou PDF et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>This is an archive, which is not read. Unpack it and add the files that were in it.</source>
        <translation>Ceci est une archive, qui n’est pas lue. Décompressez-la et ajoutez les fichiers qu’elle contenait.</translation>
    </message>
    <message>
        <source>The file is damaged: only a part of it could be read. Save it again from the program that made it.</source>
        <translation>Le fichier est endommagé&#xa0;: seule une partie a pu être lue. Enregistrez-le de nouveau depuis le programme qui l’a créé.</translation>
    </message>
    <message>
        <source>The file unpacks to far more than it should, as files do that are made to break readers, and was not read.</source>
        <translation>Une fois décompressé, le fichier est bien plus grand qu’il ne devrait l’être, comme les fichiers conçus pour bloquer les lecteurs&#x202f;; il n’a pas été lu.</translation>
    </message>
    <message>
        <source>The file holds a DOCTYPE, which no Office program writes and which is used to break readers, and was not read to its end.</source>
        <translation>Le fichier contient un DOCTYPE, qu’aucun programme Office n’écrit et qui sert à bloquer les lecteurs&#x202f;; il n’a pas été lu jusqu’à la fin.</translation>
    </message>
    <message>
        <source>Slide %1 has no text (a picture?).</source>
        <translation>La diapositive %1 ne contient pas de texte (une image&#x202f;?).</translation>
    </message>
    <message>
        <source>Slides %1 have no text (pictures?).</source>
        <translation>Les diapositives %1 ne contiennent pas de texte (des images&#x202f;?).</translation>
    </message>
</context>
<context>
    <name>FirstRequest</name>
    <message>
        <source>The provider &quot;%1&quot; uses the API &quot;%2&quot;, which this version does not speak.</source>
        <translation>Le fournisseur «&#x202f;%1&#x202f;» utilise l’API «&#x202f;%2&#x202f;», que cette version ne prend pas en charge.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; would not let this leave.</source>
        <translation>La politique «&#x202f;%1&#x202f;» ne laisserait pas sortir ceci.</translation>
    </message>
</context>
<context>
    <name>GeminiCodec</name>
    <message>
        <source>The temperature was left out: the provider advises against changing this model&apos;s own, which makes it repeat itself.</source>
        <translation>La température a été omise&#xa0;: le fournisseur déconseille de modifier celle de ce modèle, sinon il se répète.</translation>
    </message>
    <message>
        <source>This model cannot be held to the shape of an answer while it has tools; the schema was left out.</source>
        <translation>Ce modèle ne peut pas être tenu à la forme d’une réponse tant qu’il a des outils&#x202f;; le schéma a été omis.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a model of this API. Correct it in providers.json.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être le nom d’un modèle de cette API. Corrigez-le dans providers.json.</translation>
    </message>
    <message>
        <source>This model always thinks; it was asked to think as little as it can.</source>
        <translation>Ce modèle réfléchit toujours&#x202f;; il lui a été demandé de réfléchir le moins possible.</translation>
    </message>
</context>
<context>
    <name>GeminiDecoder</name>
    <message>
        <source>The model wrote a tool call that the provider could not read. Send again.</source>
        <translation>Le modèle a écrit un appel d’outil que le fournisseur n’a pas pu lire. Envoyez de nouveau.</translation>
    </message>
</context>
<context>
    <name>JsonWriter</name>
    <message>
        <source>A number of the request is not finite. Give a plain number.</source>
        <translation>Un nombre de la requête n’est pas fini. Indiquez un nombre simple.</translation>
    </message>
    <message>
        <source>The arguments of an earlier tool call are not valid JSON and cannot be sent. Edit that part or start again without it.</source>
        <translation>Les arguments d’un appel d’outil antérieur ne sont pas du JSON valide et ne peuvent pas être envoyés. Modifiez cette partie ou recommencez sans elle.</translation>
    </message>
    <message>
        <source>A part of the request that must be JSON is not well formed and cannot be sent. Look for a tool&apos;s schema, an answer&apos;s schema or a tool call with broken JSON.</source>
        <translation>Une partie de la requête qui doit être du JSON est mal formée et ne peut pas être envoyée. Cherchez le schéma d’un outil, le schéma d’une réponse ou un appel d’outil dont le JSON est défectueux.</translation>
    </message>
</context>
<context>
    <name>KeptMessage</name>
    <message>
        <source>This message is not there any more.</source>
        <translation>Ce message n’existe plus.</translation>
    </message>
</context>
<context>
    <name>KeyStore</name>
    <message>
        <source>No keychain service is running in this session.</source>
        <translation>Aucun service de trousseau n’est actif dans cette session.</translation>
    </message>
    <message>
        <source>The keychain refused access, or it is locked.</source>
        <translation>Le trousseau a refusé l’accès, ou il est verrouillé.</translation>
    </message>
    <message>
        <source>This system has no keychain that Countersign can use.</source>
        <translation>Ce système n’a pas de trousseau que Countersign puisse utiliser.</translation>
    </message>
    <message>
        <source>The keychain could not be used.</source>
        <translation>Le trousseau n’a pas pu être utilisé.</translation>
    </message>
    <message>
        <source>The keychain could not be used (%1).</source>
        <translation>Le trousseau n’a pas pu être utilisé (%1).</translation>
    </message>
    <message>
        <source>it did not answer</source>
        <translation>il n’a pas répondu</translation>
    </message>
    <message>
        <source>There is no key for the provider “%1”. Add one in the settings under Providers.</source>
        <translation>Il n’y a pas de clé pour le fournisseur «&#x202f;%1&#x202f;». Ajoutez-en une dans les réglages, sous Fournisseurs.</translation>
    </message>
    <message>
        <source>There is no key for the provider “%1”. Add one in the settings under Providers, or set the variable %2.</source>
        <translation>Il n’y a pas de clé pour le fournisseur «&#x202f;%1&#x202f;». Ajoutez-en une dans les réglages, sous Fournisseurs, ou définissez la variable %2.</translation>
    </message>
    <message>
        <source>The keychain has not been tried yet.</source>
        <translation>Le trousseau n’a pas encore été essayé.</translation>
    </message>
    <message>
        <source>The keychain did not give back what was written to it; it may be locked.</source>
        <translation>Le trousseau n’a pas rendu ce qui y avait été écrit&#x202f;; il est peut-être verrouillé.</translation>
    </message>
    <message>
        <source>The key of the provider “%1” in the environment holds spaces or other characters that no key has. Set it again.</source>
        <translation>La clé du fournisseur «&#x202f;%1&#x202f;» dans l’environnement contient des espaces ou d’autres caractères qu’aucune clé ne comporte. Définissez-la de nouveau.</translation>
    </message>
    <message>
        <source>That is not a key: it is empty, or holds spaces or other characters that no key has.</source>
        <translation>Ce n’est pas une clé&#xa0;: elle est vide, ou contient des espaces ou d’autres caractères qu’aucune clé ne comporte.</translation>
    </message>
    <message>
        <source>The key was not kept: %1 Keep it for this session only, or set it in the environment.</source>
        <translation>La clé n’a pas été conservée&#xa0;: %1 Conservez-la pour cette session seulement, ou définissez-la dans l’environnement.</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>Le programme se ferme.</translation>
    </message>
    <message>
        <source>The key was not kept. %1</source>
        <translation>La clé n’a pas été conservée. %1</translation>
    </message>
    <message>
        <source>The key was not removed. %1</source>
        <translation>La clé n’a pas été retirée. %1</translation>
    </message>
    <message>
        <source>The vault is sealed with a key in the keychain, which cannot be used now: %1 Unlock or start the keychain and start Countersign again. Nothing was changed.</source>
        <translation>Le coffre est scellé avec une clé du trousseau, qui ne peut pas être utilisé pour le moment&#xa0;: %1 Déverrouillez ou démarrez le trousseau, puis redémarrez Countersign. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The keychain entry “vault-key” of Countersign was changed and is no key any more. Restore the keychain from a backup; nothing was changed.</source>
        <translation>L’entrée «&#x202f;vault-key&#x202f;» de Countersign dans le trousseau a été modifiée et n’est plus une clé. Restaurez le trousseau depuis une sauvegarde&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The key of the vault could not be read. %1</source>
        <translation>La clé du coffre n’a pas pu être lue. %1</translation>
    </message>
    <message>
        <source>The key of the vault is gone from the keychain, so the originals in the vault cannot be read. Restore the keychain from a backup, or move vault.sqlite away to begin with an empty vault.</source>
        <translation>La clé du coffre a disparu du trousseau&#x202f;; les originaux du coffre sont donc illisibles. Restaurez le trousseau depuis une sauvegarde, ou déplacez vault.sqlite ailleurs pour commencer avec un coffre vide.</translation>
    </message>
    <message>
        <source>A key for the vault could not be kept in the keychain. %1</source>
        <translation>Une clé pour le coffre n’a pas pu être conservée dans le trousseau. %1</translation>
    </message>
    <message>
        <source>The key of the vault was not removed. %1</source>
        <translation>La clé du coffre n’a pas été retirée. %1</translation>
    </message>
    <message>
        <source>The encryption library could not be started.</source>
        <translation>La bibliothèque de chiffrement n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>There is not enough memory to work with the passphrase. Close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour traiter la phrase secrète. Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>La phrase secrète est vide.</translation>
    </message>
    <message>
        <source>The key in the backup has a form that this version does not know.</source>
        <translation>La clé dans la sauvegarde a une forme que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the backup.</source>
        <translation>Ce n’est pas la phrase secrète de la sauvegarde.</translation>
    </message>
    <message>
        <source>The key file %1 is open to other users and could not be closed to them.</source>
        <translation>Le fichier de clé %1 est accessible à d’autres utilisateurs et n’a pas pu leur être fermé.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2</source>
        <translation>Le fichier de clé %1 est illisible&#xa0;: %2</translation>
    </message>
    <message>
        <source>The key file %1 was changed and holds no key any more. Restore it from a backup; without it the originals in the vault cannot be read.</source>
        <translation>Le fichier de clé %1 a été modifié et ne contient plus de clé. Restaurez-le depuis une sauvegarde&#x202f;; sans lui, les originaux du coffre sont illisibles.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be written: %2</source>
        <translation>Le fichier de clé %1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>The secret is not there. %1</source>
        <translation>Le secret n’est pas là. %1</translation>
    </message>
    <message>
        <source>The secret is not in the keychain. Enter it again.</source>
        <translation>Le secret n’est pas dans le trousseau. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>That is not a secret: it is empty, or too long to be one.</source>
        <translation>Ce n’est pas un secret&#xa0;: il est vide, ou trop long pour en être un.</translation>
    </message>
    <message>
        <source>The secret was not kept: %1 Keep it for this session only.</source>
        <translation>Le secret n’a pas été conservé&#xa0;: %1 Conservez-le pour cette session seulement.</translation>
    </message>
    <message>
        <source>The secret was not kept. %1</source>
        <translation>Le secret n’a pas été conservé. %1</translation>
    </message>
    <message>
        <source>The secret was not removed. %1</source>
        <translation>Le secret n’a pas été retiré. %1</translation>
    </message>
</context>
<context>
    <name>LeavingText</name>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
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
        <translation>L’exportation n’a pas pu être écrite&#xa0;: %1. Vérifiez l’espace libre et réessayez.</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>L’exportation a été arrêtée. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>This ledger is sealed with the vault key, and the key is not there. Nothing can be recorded, so nothing is sent.</source>
        <translation>Ce registre est scellé avec la clé du coffre, et cette clé est absente. Rien ne peut être enregistré, donc rien n’est envoyé.</translation>
    </message>
    <message>
        <source>There is no call “%1” in the ledger. “ledger list” shows all calls.</source>
        <translation>Il n’y a pas d’appel «&#x202f;%1&#x202f;» dans le registre. «&#x202f;ledger list&#x202f;» affiche tous les appels.</translation>
    </message>
    <message>
        <source>The bytes to record are not the bytes that were shown. Nothing was recorded or sent; send the message again.</source>
        <translation>Les octets à enregistrer ne sont pas ceux qui ont été affichés. Rien n’a été enregistré ni envoyé&#x202f;; envoyez de nouveau le message.</translation>
    </message>
    <message>
        <source>Call “%1” is in the ledger already.</source>
        <translation>L’appel «&#x202f;%1&#x202f;» est déjà dans le registre.</translation>
    </message>
    <message>
        <source>The ledger says already how call “%1” ended.</source>
        <translation>Le registre indique déjà comment l’appel «&#x202f;%1&#x202f;» s’est terminé.</translation>
    </message>
    <message>
        <source>Several calls begin with “%1”. Give more of the id, or the number.</source>
        <translation>Plusieurs appels commencent par «&#x202f;%1&#x202f;». Indiquez une plus grande partie de l’identifiant, ou le numéro.</translation>
    </message>
    <message>
        <source>The stored bytes of call “%1” are not the ones that were signed: the ledger was changed. Run “ledger verify”.</source>
        <translation>Les octets stockés de l’appel «&#x202f;%1&#x202f;» ne sont pas ceux qui ont été signés&#xa0;: le registre a été modifié. Lancez «&#x202f;ledger verify&#x202f;».</translation>
    </message>
    <message>
        <source>An entry of the ledger is not readable. Run “ledger verify” to find it.</source>
        <translation>Une entrée du registre est illisible. Lancez «&#x202f;ledger verify&#x202f;» pour la trouver.</translation>
    </message>
    <message>
        <source>The ledger has no such call, or the filter leaves it out.</source>
        <translation>Le registre ne contient pas cet appel, ou le filtre l’exclut.</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>L’entrée %1 manque.</translation>
    </message>
    <message>
        <source>Entries are missing at the end, from number %1 on.</source>
        <translation>Des entrées manquent à la fin, à partir du numéro %1.</translation>
    </message>
    <message>
        <source>Entry %1 was added by something other than Countersign.</source>
        <translation>L’entrée %1 n’a pas été ajoutée par Countersign.</translation>
    </message>
    <message>
        <source>Entry %1 is not the one that the ledger ended with.</source>
        <translation>L’entrée %1 n’est pas celle par laquelle le registre se terminait.</translation>
    </message>
    <message>
        <source>The end of the ledger, entry %1, is not sealed with this machine&apos;s key: entries after it may have been cut off.</source>
        <translation>La fin du registre, l’entrée %1, n’est pas scellée avec la clé de cette machine&#xa0;: des entrées suivantes ont pu être retranchées.</translation>
    </message>
    <message>
        <source>The list of calls holds calls that are in no entry.</source>
        <translation>La liste des appels contient des appels qui ne sont dans aucune entrée.</translation>
    </message>
    <message>
        <source>The sums that charts are made of are not those of the calls.</source>
        <translation>Les totaux dont sont faits les graphiques ne sont pas ceux des appels.</translation>
    </message>
    <message>
        <source>Entry %1 is not readable.</source>
        <translation>L’entrée %1 est illisible.</translation>
    </message>
    <message>
        <source>The request bytes of entry %1 are not the ones that were signed.</source>
        <translation>Les octets de requête de l’entrée %1 ne sont pas ceux qui ont été signés.</translation>
    </message>
    <message>
        <source>Entry %1 was changed: its hash is another one.</source>
        <translation>L’entrée %1 a été modifiée&#xa0;: son empreinte est différente.</translation>
    </message>
    <message>
        <source>Entry %1 was not written by Countersign with this machine&apos;s key: its seal is another one.</source>
        <translation>L’entrée %1 n’a pas été écrite par Countersign avec la clé de cette machine&#xa0;: son sceau est différent.</translation>
    </message>
    <message>
        <source>The list of calls does not say what entry %1 says.</source>
        <translation>La liste des appels ne dit pas la même chose que l’entrée %1.</translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation>Le contrôle a été arrêté avant la fin.</translation>
    </message>
</context>
<context>
    <name>LedgerCase</name>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>%1 · name</source>
        <translation>%1 · nom</translation>
    </message>
    <message>
        <source>%1 · description</source>
        <translation>%1 · description</translation>
    </message>
    <message>
        <source>%1 · parameter %2</source>
        <translation>%1 · paramètre %2</translation>
    </message>
    <message>
        <source>Message %1: what a tool returned</source>
        <translation>Message %1&#xa0;: ce qu’un outil a renvoyé</translation>
    </message>
    <message>
        <source>Message %1: the agent&apos;s answer</source>
        <translation>Message %1&#xa0;: la réponse de l’agent</translation>
    </message>
    <message>
        <source>Message %1: name of a called tool</source>
        <translation>Message %1&#xa0;: nom d’un outil appelé</translation>
    </message>
    <message>
        <source>Message %1: arguments of %2</source>
        <translation>Message %1&#xa0;: arguments de %2</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
    <message>
        <source>Message %1: yours</source>
        <translation>Message %1&#xa0;: le vôtre</translation>
    </message>
    <message>
        <source>Not sent. %1 on %2. %3</source>
        <translation>Non envoyée. %1 le %2. %3</translation>
    </message>
    <message>
        <source>Blocked by policy</source>
        <translation>Bloquée par une politique</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Signed by you</source>
        <translation>Signée par vous</translation>
    </message>
    <message>
        <source>Signed by you ahead, with the rest of its run</source>
        <translation>Signée par vous à l’avance, avec le reste de son exécution</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Signée par %1</translation>
    </message>
    <message>
        <source>%1 on %2. Cut off: the program ended before an answer was recorded.</source>
        <translation>%1 le %2. Interrompue&#xa0;: le programme s’est terminé avant qu’une réponse soit enregistrée.</translation>
    </message>
    <message>
        <source>%1 on %2. It failed: %3</source>
        <translation>%1 le %2. Échec&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 on %2. These bytes were sent.</source>
        <translation>%1 le %2. Ces octets ont été envoyés.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>%1 of %2 pages read</source>
        <translation>%1 pages lues sur %2</translation>
    </message>
    <message>
        <source>a database: it is asked, not read</source>
        <translation>une base de données&#xa0;: elle est interrogée, non lue</translation>
    </message>
    <message>
        <source>all of it read</source>
        <translation>lu en entier</translation>
    </message>
    <message>
        <source>a part of it read</source>
        <translation>lu en partie</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 files. Those are in the library; add the rest again to go on.</source>
        <translation>Arrêt après %1 fichiers sur %2. Ceux-ci sont dans la bibliothèque&#x202f;; ajoutez de nouveau le reste pour continuer.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Il n’y a pas de tel fichier ou dossier.</translation>
    </message>
    <message>
        <source>The file cannot be opened: you may not have the right to read it.</source>
        <translation>Le fichier ne peut pas être ouvert&#xa0;: vous n’avez peut-être pas le droit de le lire.</translation>
    </message>
    <message>
        <source>There is no document or folder %1 in the library.</source>
        <translation>Il n’y a pas de document ou de dossier %1 dans la bibliothèque.</translation>
    </message>
    <message>
        <source>%1 has no pages: read it without page numbers.</source>
        <translation>%1 n’a pas de pages&#xa0;: lisez-le sans numéros de page.</translation>
    </message>
    <message>
        <source>%1 has pages 1 to %2: ask for pages from among these.</source>
        <translation>%1 a les pages 1 à %2&#xa0;: demandez des pages parmi celles-ci.</translation>
    </message>
    <message>
        <source>There is no document %1 in the library. Look at the list of documents for its exact path.</source>
        <translation>Il n’y a pas de document %1 dans la bibliothèque. Consultez la liste des documents pour trouver son chemin exact.</translation>
    </message>
    <message>
        <source>There is no word to search for. Write at least one.</source>
        <translation>Il n’y a pas de mot à rechercher. Écrivez-en au moins un.</translation>
    </message>
    <message>
        <source>There is no document %1 in the library.</source>
        <translation>Il n’y a pas de document %1 dans la bibliothèque.</translation>
    </message>
    <message>
        <source>The text was recognised in a picture: letters and digits may be wrong.</source>
        <translation>Le texte a été reconnu dans une image&#xa0;: des lettres et des chiffres peuvent être faux.</translation>
    </message>
    <message>
        <source>The text of these pages was recognised in a scan, letters and digits may be wrong: %1.</source>
        <translation>Le texte de ces pages a été reconnu dans une numérisation, des lettres et des chiffres peuvent être faux&#xa0;: %1.</translation>
    </message>
    <message>
        <source>These words are in nearly every text. Add one that says what you look for.</source>
        <translation>Ces mots figurent dans presque tous les textes. Ajoutez-en un qui dise ce que vous cherchez.</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>Diapositive %1</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Feuille %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>page %1</translation>
    </message>
    <message>
        <source>%1 of %2 slides read</source>
        <translation>%1 diapositives lues sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 sheets read</source>
        <translation>%1 feuilles lues sur %2</translation>
    </message>
    <message>
        <source>No text was found on these pages: %1.</source>
        <translation>Aucun texte n’a été trouvé sur ces pages&#xa0;: %1.</translation>
    </message>
    <message>
        <source>These pages are damaged and could not be read: %1.</source>
        <translation>Ces pages sont endommagées et n’ont pas pu être lues&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The key for pseudonyms is missing, so the rules for the columns of %1 cannot be kept.</source>
        <translation>La clé des pseudonymes est absente, les règles pour les colonnes de %1 ne peuvent donc pas être respectées.</translation>
    </message>
    <message>
        <source>A passage of %1 was not found in its document, so the rules for its columns could not be kept. Read the document again.</source>
        <translation>Un passage de %1 n’a pas été trouvé dans son document, les règles pour ses colonnes n’ont donc pas pu être respectées. Lisez de nouveau le document.</translation>
    </message>
    <message>
        <source>Stopped. The vectors made so far are kept.</source>
        <translation>Arrêté. Les vecteurs déjà calculés sont conservés.</translation>
    </message>
    <message>
        <source>The server gave %1 vectors for %2 texts.</source>
        <translation>Le serveur a donné %1 vecteurs pour %2 textes.</translation>
    </message>
    <message>
        <source>The server&apos;s answer holds no vectors. Is this a model for embeddings?</source>
        <translation>La réponse du serveur ne contient pas de vecteurs. Est-ce un modèle d’embeddings&#x202f;?</translation>
    </message>
    <message>
        <source>The server gave a vector without a direction, which cannot be compared.</source>
        <translation>Le serveur a donné un vecteur sans direction, qui ne peut pas être comparé.</translation>
    </message>
</context>
<context>
    <name>LimitedFile</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être lu&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>LocalEmbedder</name>
    <message>
        <source>The program ends, so no vectors are made.</source>
        <translation>Le programme se ferme, aucun vecteur n’est donc calculé.</translation>
    </message>
    <message>
        <source>Vectors are made on this machine alone: write an address such as http://127.0.0.1:11434.</source>
        <translation>Les vecteurs ne sont calculés que sur cette machine&#xa0;: écrivez une adresse telle que http://127.0.0.1:11434.</translation>
    </message>
    <message>
        <source>Say which model of the server makes the vectors.</source>
        <translation>Indiquez quel modèle du serveur calcule les vecteurs.</translation>
    </message>
    <message>
        <source>Vectors are made in the background only.</source>
        <translation>Les vecteurs ne sont calculés qu’en arrière-plan.</translation>
    </message>
    <message>
        <source>The server for vectors did not answer in time. Does it run?</source>
        <translation>Le serveur de vecteurs n’a pas répondu à temps. Est-il en marche&#x202f;?</translation>
    </message>
    <message>
        <source>The server for vectors could not be reached. Does it run?</source>
        <translation>Le serveur de vecteurs n’a pas pu être joint. Est-il en marche&#x202f;?</translation>
    </message>
    <message>
        <source>The server for vectors answered with status %1. Does it have the model?</source>
        <translation>Le serveur de vecteurs a répondu avec le code %1. A-t-il le modèle&#x202f;?</translation>
    </message>
</context>
<context>
    <name>MarkdownText</name>
    <message>
        <source>[picture: %1]</source>
        <translation>[image&#xa0;: %1]</translation>
    </message>
    <message>
        <source>The model wrote %1; the value was put back on this machine.</source>
        <translation>Le modèle a écrit %1&#x202f;; la valeur a été remise en place sur cette machine.</translation>
    </message>
</context>
<context>
    <name>Mcp</name>
    <message>
        <source>The tool server does not offer this.</source>
        <translation>Le serveur d’outils ne propose pas cela.</translation>
    </message>
    <message>
        <source>The tool server refused this with error %1. Its log may say why.</source>
        <translation>Le serveur d’outils a refusé cela avec l’erreur %1. Son journal indique peut-être pourquoi.</translation>
    </message>
    <message>
        <source>The tool server&apos;s answer does not have the form that its protocol asks for.</source>
        <translation>La réponse du serveur d’outils n’a pas la forme que demande son protocole.</translation>
    </message>
    <message>
        <source>The connection to the tool server was closed.</source>
        <translation>La connexion au serveur d’outils a été fermée.</translation>
    </message>
    <message>
        <source>The tool server asked back too many times, so the call was given up.</source>
        <translation>Le serveur d’outils a posé trop de questions en retour, l’appel a donc été abandonné.</translation>
    </message>
    <message>
        <source>The tool server asks for something that Countersign does not give to servers.</source>
        <translation>Le serveur d’outils demande quelque chose que Countersign ne donne pas aux serveurs.</translation>
    </message>
    <message>
        <source>The tool server&apos;s list goes in circles.</source>
        <translation>La liste du serveur d’outils tourne en rond.</translation>
    </message>
    <message>
        <source>The tool server&apos;s list is longer than the %1 entries that are read.</source>
        <translation>La liste du serveur d’outils dépasse les %1 entrées qui sont lues.</translation>
    </message>
    <message>
        <source>The tool server speaks a revision of the protocol that this version of Countersign does not know: %1.</source>
        <translation>Le serveur d’outils utilise une révision du protocole que cette version de Countersign ne connaît pas&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The program &quot;%1&quot; of the tool server &quot;%2&quot; was not found. %3</source>
        <translation>Le programme «&#x202f;%1&#x202f;» du serveur d’outils «&#x202f;%2&#x202f;» est introuvable. %3</translation>
    </message>
    <message>
        <source>%1 is not on this machine. Countersign uses only tool servers that are.</source>
        <translation>%1 n’est pas sur cette machine. Countersign n’utilise que des serveurs d’outils qui s’y trouvent.</translation>
    </message>
    <message>
        <source>The command takes whatever version of the package is newest. Name a version, so that nothing changes unseen.</source>
        <translation>La commande prend la version la plus récente du paquet, quelle qu’elle soit. Indiquez une version, pour que rien ne change à votre insu.</translation>
    </message>
    <message>
        <source>The command starts a shell, which can do anything.</source>
        <translation>La commande démarre un shell, qui peut tout faire.</translation>
    </message>
    <message>
        <source>The command asks for the rights of the administrator.</source>
        <translation>La commande demande les droits d’administrateur.</translation>
    </message>
    <message>
        <source>The command deletes files.</source>
        <translation>La commande supprime des fichiers.</translation>
    </message>
    <message>
        <source>The command names a folder where keys are kept.</source>
        <translation>La commande désigne un dossier où des clés sont conservées.</translation>
    </message>
    <message>
        <source>The server may reach all of your files.</source>
        <translation>Le serveur a accès à tous vos fichiers.</translation>
    </message>
    <message>
        <source>The server runs without a sandbox: it can do whatever you can.</source>
        <translation>Le serveur s’exécute sans bac à sable&#xa0;: il peut faire tout ce que vous pouvez faire.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; uses an old form of HTTP (type sse) that Countersign does not speak.</source>
        <translation>«&#x202f;%1&#x202f;» utilise une ancienne forme de HTTP (type sse) que Countersign ne prend pas en charge.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names neither a command nor an address.</source>
        <translation>«&#x202f;%1&#x202f;» n’indique ni commande ni adresse.</translation>
    </message>
    <message>
        <source>The address of &quot;%1&quot; is none that Countersign can use.</source>
        <translation>L’adresse de «&#x202f;%1&#x202f;» n’est pas utilisable par Countersign.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on this machine (%2). Countersign uses only tool servers that are.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas sur cette machine (%2). Countersign n’utilise que des serveurs d’outils qui s’y trouvent.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; reads variables from a file, which was not opened. Enter what it needs.</source>
        <translation>«&#x202f;%1&#x202f;» lit des variables dans un fichier, qui n’a pas été ouvert. Saisissez ce qui lui est nécessaire.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a secret in its command or address, where every program can read it. Give it as a variable or header.</source>
        <translation>«&#x202f;%1&#x202f;» a un secret dans sa commande ou son adresse, où tout programme peut le lire. Donnez-le sous forme de variable ou d’en-tête.</translation>
    </message>
    <message>
        <source>The file is no JSON (line %1).</source>
        <translation>Le fichier n’est pas du JSON (ligne %1).</translation>
    </message>
    <message>
        <source>The file names no tool servers: it has neither &quot;mcpServers&quot; nor &quot;servers&quot;.</source>
        <translation>Le fichier n’indique aucun serveur d’outils&#xa0;: il ne contient ni «&#x202f;mcpServers&#x202f;» ni «&#x202f;servers&#x202f;».</translation>
    </message>
    <message>
        <source>The file names more than %1 tool servers.</source>
        <translation>Le fichier indique plus de %1 serveurs d’outils.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; needs the secret %2, which is not there. Enter it in the settings.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» a besoin du secret %2, qui n’est pas là. Saisissez-le dans les réglages.</translation>
    </message>
    <message>
        <source>The tool server writes things that are no messages of its protocol, and was stopped.</source>
        <translation>Le serveur d’outils écrit des choses qui ne sont pas des messages de son protocole, et a été arrêté.</translation>
    </message>
    <message>
        <source>The call was stopped.</source>
        <translation>L’appel a été arrêté.</translation>
    </message>
    <message>
        <source>The tool server did not answer within %1 seconds. Try again, or restart it.</source>
        <translation>Le serveur d’outils n’a pas répondu en %1 secondes. Réessayez, ou redémarrez-le.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; could not be started. Check its command.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» n’a pas pu démarrer. Vérifiez sa commande.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; was stopped.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» a été arrêté.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; does not read what it is sent, and was stopped.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» ne lit pas ce qui lui est envoyé et a été arrêté.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; wrote a line that is longer than anything it may answer, and was stopped.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» a écrit une ligne plus longue que tout ce qu’il peut répondre, et a été arrêté.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; crashed. What it wrote last is in its log.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» s’est arrêté brutalement. Ce qu’il a écrit en dernier se trouve dans son journal.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; ended by itself (exit status %2). What it wrote last is in its log.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» s’est terminé de lui-même (code de sortie %2). Ce qu’il a écrit en dernier se trouve dans son journal.</translation>
    </message>
    <message>
        <source>The server offers no tool of this name.</source>
        <translation>Le serveur ne propose aucun outil de ce nom.</translation>
    </message>
    <message>
        <source>The tool changed while you looked at it. Look at it again.</source>
        <translation>L’outil a changé pendant que vous le regardiez. Regardez-le de nouveau.</translation>
    </message>
    <message>
        <source>There is no tool server &quot;%1&quot; in this workspace.</source>
        <translation>Il n’y a pas de serveur d’outils «&#x202f;%1&#x202f;» dans cet espace de travail.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; is new, or is started in another way than you allowed. Look at it in the settings and allow it there.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» est nouveau, ou démarre autrement que vous ne l’avez autorisé. Regardez-le dans les réglages et autorisez-le là.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; was changed while you looked at it. Look at it again.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» a été modifié pendant que vous le regardiez. Regardez-le de nouveau.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be an e-mail address.</source>
        <translation>«&#x202f;%1&#x202f;» doit être une adresse e-mail.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be an address such as https://example.org.</source>
        <translation>«&#x202f;%1&#x202f;» doit être une adresse telle que https://example.org.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be a date such as 2026-05-03.</source>
        <translation>«&#x202f;%1&#x202f;» doit être une date telle que 2026-05-03.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be a date with a time such as 2026-05-03T14:30:00Z.</source>
        <translation>«&#x202f;%1&#x202f;» doit être une date avec l’heure, telle que 2026-05-03T14:30:00Z.</translation>
    </message>
    <message>
        <source>Choose at least %1 for &quot;%2&quot;.</source>
        <translation>Nombre minimal d’options à choisir pour «&#x202f;%2&#x202f;»&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs at least %2 characters.</source>
        <translation>«&#x202f;%1&#x202f;» demande au moins %2 caractères.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be %2 or more.</source>
        <translation>«&#x202f;%1&#x202f;» doit être supérieur ou égal à %2.</translation>
    </message>
    <message>
        <source>Choose at most %1 for &quot;%2&quot;.</source>
        <translation>Nombre maximal d’options à choisir pour «&#x202f;%2&#x202f;»&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may have at most %2 characters.</source>
        <translation>«&#x202f;%1&#x202f;» peut avoir au plus %2 caractères.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be %2 or less.</source>
        <translation>«&#x202f;%1&#x202f;» doit être inférieur ou égal à %2.</translation>
    </message>
    <message>
        <source>The server asks for more than %1 values at once.</source>
        <translation>Le serveur demande plus de %1 valeurs à la fois.</translation>
    </message>
    <message>
        <source>The server asks for &quot;%1&quot; in a form that no field can have.</source>
        <translation>Le serveur demande «&#x202f;%1&#x202f;» sous une forme qu’aucun champ ne peut avoir.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a value that does not fit.</source>
        <translation>«&#x202f;%1&#x202f;» a une valeur qui ne convient pas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be a whole number.</source>
        <translation>«&#x202f;%1&#x202f;» doit être un nombre entier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be a number.</source>
        <translation>«&#x202f;%1&#x202f;» doit être un nombre.</translation>
    </message>
    <message>
        <source>Choose one of what is offered for &quot;%1&quot;.</source>
        <translation>Choisissez une des options proposées pour «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Choose from what is offered for &quot;%1&quot;.</source>
        <translation>Choisissez parmi les options proposées pour «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is needed.</source>
        <translation>«&#x202f;%1&#x202f;» est obligatoire.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Say yes or no for &quot;%1&quot;.</source>
        <translation>Répondez par oui ou par non pour «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; does not know this session any more. It is begun anew.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» ne connaît plus cette session. Elle est recommencée.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; ended its answer before it was there. Try again.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» a terminé sa réponse avant qu’elle ne soit là. Réessayez.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; sent more at once than is read.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» a envoyé plus à la fois que ce qui est lu.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; wants a key or another one (HTTP status %2). Give it as a header in its settings.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» demande une clé, ou une autre clé (statut HTTP %2). Donnez-la sous forme d’en-tête dans ses réglages.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; failed (HTTP status %2). Its own log may say why.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» a échoué (statut HTTP %2). Son propre journal indique peut-être pourquoi.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; refused this (HTTP status %2). Check its address.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» a refusé cela (statut HTTP %2). Vérifiez son adresse.</translation>
    </message>
    <message>
        <source>The tool server &quot;%1&quot; sends to another address, which is not followed.</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» renvoie vers une autre adresse, ce qui n’est pas suivi.</translation>
    </message>
    <message>
        <source>Tool servers at an address cannot be used in this program.</source>
        <translation>Les serveurs d’outils à une adresse ne peuvent pas être utilisés dans ce programme.</translation>
    </message>
    <message>
        <source>The file tools.json of the workspace cannot be read, or is too large to be one.</source>
        <translation>Le fichier tools.json de l’espace de travail ne peut pas être lu, ou est trop grand pour en être un.</translation>
    </message>
    <message>
        <source>tools.json: %1</source>
        <translation>tools.json&#xa0;: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names values that nobody has filled in yet: %2.</source>
        <translation>«&#x202f;%1&#x202f;» cite des valeurs que personne n’a encore saisies&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The file holds a secret of &quot;%1&quot; in plain text, which is not used from there. Move it to the keychain.</source>
        <translation>Le fichier contient un secret de «&#x202f;%1&#x202f;» en texte clair, qui n’est pas utilisé depuis cet endroit. Déplacez-le dans le trousseau.</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too large to name tool servers.</source>
        <translation>%1 ne peut pas être lu, ou est trop grand pour indiquer des serveurs d’outils.</translation>
    </message>
    <message>
        <source>Enter the command that starts the server, as you would type it.</source>
        <translation>Saisissez la commande qui démarre le serveur, comme vous la taperiez.</translation>
    </message>
    <message>
        <source>The file tools.json of the workspace could not be written: %1</source>
        <translation>Le fichier tools.json de l’espace de travail n’a pas pu être écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no tool server &quot;%1&quot; in tools.json any more.</source>
        <translation>Il n’y a plus de serveur d’outils «&#x202f;%1&#x202f;» dans tools.json.</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; could not be found in tools.json. Take it out there.</source>
        <translation>L’entrée «&#x202f;%1&#x202f;» est introuvable dans tools.json. Retirez-la à cet endroit.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: tools.json was changed meanwhile.</source>
        <translation>Ceci ne peut plus être annulé&#xa0;: tools.json a été modifié entre-temps.</translation>
    </message>
    <message>
        <source>%1 of it are bytes that cannot be sent (%2).</source>
        <translation>%1 de ce contenu sont des octets qui ne peuvent pas être envoyés (%2).</translation>
    </message>
    <message>
        <source>[A %1 of %2, left out]</source>
        <translation>[Un contenu %1 de %2, omis]</translation>
    </message>
    <message>
        <source>[%1, left out]</source>
        <translation>[%1, omis]</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>A picture in it is left out.</source>
        <translation>Une image qu’il contient est omise.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 characters.</source>
        <translation>Seulement les %1 premiers caractères sur %2.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>C’est vide.</translation>
    </message>
    <message>
        <source>Assistant: %1</source>
        <translation>Assistant&#xa0;: %1</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Utilisateur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Memories</name>
    <message>
        <source>This is no longer in the agent&apos;s memory.</source>
        <translation>Ceci n’est plus dans la mémoire de l’agent.</translation>
    </message>
    <message>
        <source>Something in the agent&apos;s memory cannot be read. Restore a backup.</source>
        <translation>Quelque chose dans la mémoire de l’agent ne peut pas être lu. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>There is nothing to keep. Write a sentence first.</source>
        <translation>Il n’y a rien à conserver. Écrivez d’abord une phrase.</translation>
    </message>
    <message numerus="yes">
        <source>This is longer than %n character(s). Keep a shorter sentence, or put the text into a document.</source>
        <translation>
            <numerusform>Ceci dépasse %n caractère. Conservez une phrase plus courte, ou placez le texte dans un document.</numerusform>
            <numerusform>Ceci dépasse %n caractères. Conservez une phrase plus courte, ou placez le texte dans un document.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The agent&apos;s memory is full (%n entry/entries). Take out what is no longer needed.</source>
        <translation>
            <numerusform>La mémoire de l’agent est pleine (%n entrée). Retirez ce qui n’est plus nécessaire.</numerusform>
            <numerusform>La mémoire de l’agent est pleine (%n entrées). Retirez ce qui n’est plus nécessaire.</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned note %1</source>
        <translation>note épinglée %1</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>The provider&apos;s answer is no list of models.</source>
        <translation>La réponse du fournisseur n’est pas une liste de modèles.</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>“%1” is not an amount of money. Write dollars as 12 or 0.50.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un montant. Écrivez les dollars sous la forme 12 ou 0.50.</translation>
    </message>
    <message>
        <source>“%1” has more decimals than can be counted exactly. Write at most twelve.</source>
        <translation>«&#x202f;%1&#x202f;» a plus de décimales qu’il n’est possible d’en compter exactement. Écrivez-en douze au plus.</translation>
    </message>
    <message>
        <source>“%1” is more money than can be counted. Write less than nine million dollars.</source>
        <translation>«&#x202f;%1&#x202f;» est un montant trop grand pour être compté. Écrivez moins de neuf millions de dollars.</translation>
    </message>
    <message numerus="yes">
        <source>≥ %1, %n call(s) unpriced</source>
        <translation>
            <numerusform>≥ %1, %n appel sans prix</numerusform>
            <numerusform>≥ %1, %n appels sans prix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyCharts</name>
    <message>
        <source>What caching saved</source>
        <translation>Ce que le cache a fait économiser</translation>
    </message>
    <message>
        <source>Saved by reading</source>
        <translation>Économisé par la lecture</translation>
    </message>
    <message>
        <source>Cost of writing, above plain input</source>
        <translation>Coût de l’écriture, au-delà de l’entrée simple</translation>
    </message>
    <message>
        <source>Input read from a cache</source>
        <translation>Entrée lue dans un cache</translation>
    </message>
    <message>
        <source>%1 are not in it: their price is not known.</source>
        <translation>%1 n’en font pas partie&#xa0;: leur prix n’est pas connu.</translation>
    </message>
    <message>
        <source>This month&apos;s spending and its forecast</source>
        <translation>Les dépenses de ce mois et leur prévision</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>If it goes on like this</source>
        <translation>Si cela continue ainsi</translation>
    </message>
    <message>
        <source>Budget of the month</source>
        <translation>Budget du mois</translation>
    </message>
    <message>
        <source>About %1 at the end of the month.</source>
        <translation>Environ %1 à la fin du mois.</translation>
    </message>
    <message numerus="yes">
        <source>%n calls without a known price are not in it.</source>
        <translation>
            <numerusform>%n appel sans prix connu n’en fait pas partie.</numerusform>
            <numerusform>%n appels sans prix connu n’en font pas partie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read from a provider&apos;s cache or written to one in this period, or its price is not known.</source>
        <translation>Rien n’a été lu dans le cache d’un fournisseur ni écrit dans un tel cache au cours de cette période, ou le prix n’en est pas connu.</translation>
    </message>
    <message>
        <source>%1 saved in all.</source>
        <translation>%1 économisés en tout.</translation>
    </message>
    <message>
        <source>In all it cost %1 more than no caching.</source>
        <translation>En tout, cela a coûté %1 de plus que sans cache.</translation>
    </message>
    <message>
        <source>Nothing that has a known cost was sent this month.</source>
        <translation>Rien dont le coût soit connu n’a été envoyé ce mois-ci.</translation>
    </message>
    <message>
        <source>What is left of the month&apos;s budget of %1</source>
        <translation>Ce qui reste du budget mensuel de %1</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>Ce qui reste du budget</translation>
    </message>
    <message>
        <source>There is no budget for all calls of a month. Make one in the tab “Budgets” to see here how it is used up.</source>
        <translation>Il n’y a pas de budget pour tous les appels d’un mois. Créez-en un dans l’onglet «&#x202f;Budgets&#x202f;» pour voir ici comment il s’épuise.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Used evenly</source>
        <translation>Utilisation régulière</translation>
    </message>
    <message>
        <source>It is used up.</source>
        <translation>Il est épuisé.</translation>
    </message>
    <message>
        <source>If it goes on like this, it is used up on %1.</source>
        <translation>Si cela continue ainsi, il sera épuisé le %1.</translation>
    </message>
    <message>
        <source>About %1 will be left at the end of the month.</source>
        <translation>Il restera environ %1 à la fin du mois.</translation>
    </message>
</context>
<context>
    <name>MoneyTab</name>
    <message>
        <source>“%1” can be read in two ways: write thousands without a separator, and decimals behind “%2”.</source>
        <translation>«&#x202f;%1&#x202f;» peut se lire de deux façons&#xa0;: écrivez les milliers sans séparateur, et les décimales après «&#x202f;%2&#x202f;».</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>The request was stopped.</source>
        <translation>La requête a été arrêtée.</translation>
    </message>
    <message>
        <source>The practice provider finds no free port on this machine (%1). Close other programs and start again.</source>
        <translation>Le fournisseur d’essai ne trouve aucun port libre sur cette machine (%1). Fermez d’autres programmes et redémarrez.</translation>
    </message>
    <message>
        <source>The program ended before the request was sent.</source>
        <translation>Le programme s’est terminé avant que la requête ne soit envoyée.</translation>
    </message>
    <message>
        <source>Nothing can be sent, because a part of the program is missing or damaged (%1). Install Countersign again; your data is not touched.</source>
        <translation>Rien ne peut être envoyé, car une partie du programme manque ou est endommagée (%1). Réinstallez Countersign&#x202f;; vos données ne sont pas touchées.</translation>
    </message>
</context>
<context>
    <name>Ocr</name>
    <message>
        <source>Reading scans needs the program tesseract and its languages, which are not installed. On Debian and Ubuntu: apt install tesseract-ocr tesseract-ocr-deu (or another language). Then try again.</source>
        <translation>La lecture de numérisations demande le programme tesseract et ses langues, qui ne sont pas installés. Sur Debian et Ubuntu&#xa0;: apt install tesseract-ocr tesseract-ocr-deu (ou une autre langue). Puis réessayez.</translation>
    </message>
    <message>
        <source>The program that reads scans could not be started.</source>
        <translation>Le programme qui lit les numérisations n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>The page is too large to be drawn.</source>
        <translation>La page est trop grande pour être dessinée.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>La lecture a été arrêtée.</translation>
    </message>
    <message>
        <source>Reading the scan took longer than the %1 seconds that are allowed and was stopped.</source>
        <translation>La lecture de la numérisation a duré plus que les %1 secondes autorisées et a été arrêtée.</translation>
    </message>
    <message>
        <source>The scan could not be read: the page is damaged, or needs more time or memory than is allowed.</source>
        <translation>La numérisation n’a pas pu être lue&#xa0;: la page est endommagée, ou demande plus de temps ou de mémoire que ce qui est autorisé.</translation>
    </message>
    <message>
        <source>The picture is too large to be read.</source>
        <translation>L’image est trop grande pour être lue.</translation>
    </message>
    <message>
        <source>The page could not be drawn: it is damaged.</source>
        <translation>La page n’a pas pu être dessinée&#xa0;: elle est endommagée.</translation>
    </message>
    <message>
        <source>Scans are read in a sandbox only, and this machine has none. Install bubblewrap.</source>
        <translation>Les numérisations ne sont lues que dans un bac à sable, et cette machine n’en a pas. Installez bubblewrap.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
</context>
<context>
    <name>OllamaCodec</name>
    <message>
        <source>This model always thinks; it was asked to think as little as it can.</source>
        <translation>Ce modèle réfléchit toujours&#x202f;; il lui a été demandé de réfléchir le moins possible.</translation>
    </message>
    <message>
        <source>The server is asked to read %1 tokens at once, which takes much memory. If it cannot, set “context_tokens” of the provider in providers.json and shorten the conversation.</source>
        <translation>Il est demandé au serveur de lire %1 jetons à la fois, ce qui prend beaucoup de mémoire. S’il ne le peut pas, définissez «&#x202f;context_tokens&#x202f;» pour le fournisseur dans providers.json et raccourcissez la conversation.</translation>
    </message>
</context>
<context>
    <name>OpenLink</name>
    <message>
        <source>Links of the kind “%1” are not opened.</source>
        <translation>Les liens du type «&#x202f;%1&#x202f;» ne sont pas ouverts.</translation>
    </message>
    <message>
        <source>Open a link?</source>
        <translation>Ouvrir un lien&#x202f;?</translation>
    </message>
    <message>
        <source>The answer links to this address. Opening it tells that server the whole address, which a model can have put anything into.</source>
        <translation>La réponse contient un lien vers cette adresse. L’ouvrir transmet à ce serveur l’adresse entière, dans laquelle un modèle peut avoir mis n’importe quoi.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
</context>
<context>
    <name>PagePicture</name>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation>Le fichier %1 ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>The page could not be drawn: it is damaged.</source>
        <translation>La page n’a pas pu être dessinée&#xa0;: elle est endommagée.</translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>“%1” is a file, but a folder is needed there. Move it away, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>«&#x202f;%1&#x202f;» est un fichier, mais un dossier est nécessaire à cet endroit. Déplacez-le, ou donnez à COUNTERSIGN_HOME un autre dossier.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Check the permissions of the folder above it, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>Le dossier «&#x202f;%1&#x202f;» ne peut pas être créé. Vérifiez les droits sur le dossier parent, ou donnez à COUNTERSIGN_HOME un autre dossier.</translation>
    </message>
    <message>
        <source>The folder “%1” may not be written to. Change its permissions, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>Il n’est pas permis d’écrire dans le dossier «&#x202f;%1&#x202f;». Modifiez ses droits, ou donnez à COUNTERSIGN_HOME un autre dossier.</translation>
    </message>
</context>
<context>
    <name>PdfCopy</name>
    <message>
        <source>The copy could not be written: %1</source>
        <translation>La copie n’a pas pu être écrite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redacted copy</source>
        <translation>Copie masquée</translation>
    </message>
    <message>
        <source>Stopped. No copy was written.</source>
        <translation>Arrêté. Aucune copie n’a été écrite.</translation>
    </message>
</context>
<context>
    <name>PlotModule</name>
    <message>
        <source>The charts cannot be drawn, because a part of the program is missing or damaged (%1). Install Countersign again. The numbers are in the tables.</source>
        <translation>Les graphiques ne peuvent pas être dessinés, car une partie du programme manque ou est endommagée (%1). Réinstallez Countersign. Les nombres se trouvent dans les tableaux.</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>The default rule of a policy can be changed, not removed.</source>
        <translation>La règle par défaut d’une politique peut être modifiée, non retirée.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot;, line %2: %3</source>
        <translation>Politique «&#x202f;%1&#x202f;», ligne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 must be a map of &quot;key: value&quot; pairs.</source>
        <translation>%1 doit être une liste de paires «&#x202f;key: value&#x202f;».</translation>
    </message>
    <message>
        <source>a key must be a word.</source>
        <translation>une clé doit être un mot.</translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;. Known keys are: %3.</source>
        <translation>%1 n’a pas de clé «&#x202f;%2&#x202f;». Clés connues&#xa0;: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in %2.</source>
        <translation>«&#x202f;%1&#x202f;» figure deux fois dans %2.</translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation>%1 doit être un texte.</translation>
    </message>
    <message>
        <source>there is no action &quot;%1&quot;. Known actions are: %2.</source>
        <translation>il n’y a pas d’action «&#x202f;%1&#x202f;». Actions connues&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&quot;threshold&quot; must be a number from 0 to 1, such as 0.4.</source>
        <translation>«&#x202f;threshold&#x202f;» doit être un nombre de 0 à 1, par exemple 0.4.</translation>
    </message>
    <message>
        <source> Did you mean %1?</source>
        <translation> Vouliez-vous dire %1&#x202f;?</translation>
    </message>
    <message>
        <source>there is no type &quot;%1&quot;.%2 Name a type or family that the program knows, or one of your own that a term under &quot;mask&quot; has.</source>
        <translation>il n’y a pas de type «&#x202f;%1&#x202f;».%2 Indiquez un type ou une famille que le programme connaît, ou l’un des vôtres, porté par un terme sous «&#x202f;mask&#x202f;».</translation>
    </message>
    <message>
        <source>a term under &quot;mask&quot;</source>
        <translation>un terme sous «&#x202f;mask&#x202f;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a type: use capital letters and underscores, such as PROJECT_NAME, without a digit at the end.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être un type&#xa0;: utilisez des lettres majuscules et des tirets bas, par exemple PROJECT_NAME, sans chiffre à la fin.</translation>
    </message>
    <message>
        <source>a term under &quot;mask&quot; needs a &quot;text&quot;.</source>
        <translation>un terme sous «&#x202f;mask&#x202f;» doit avoir un «&#x202f;text&#x202f;».</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>%1 doit valoir true ou false.</translation>
    </message>
    <message>
        <source>a policy</source>
        <translation>une politique</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list.</source>
        <translation>«&#x202f;%1&#x202f;» doit être une liste.</translation>
    </message>
    <message>
        <source>an item of &quot;never_mask&quot;</source>
        <translation>un élément de «&#x202f;never_mask&#x202f;»</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; is larger than 1 MB; a policy is a short list of rules.</source>
        <translation>La politique «&#x202f;%1&#x202f;» dépasse 1&#xa0;Mo&#x202f;; une politique est une courte liste de règles.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; is empty. Write at least:  default: {action: placeholder}</source>
        <translation>La politique «&#x202f;%1&#x202f;» est vide. Écrivez au moins&#xa0;:  default: {action: placeholder}</translation>
    </message>
    <message>
        <source>this is not YAML: %1.</source>
        <translation>ceci n’est pas du YAML&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Policy &quot;%1&quot; could not be read: it is not YAML.</source>
        <translation>La politique «&#x202f;%1&#x202f;» n’a pas pu être lue&#xa0;: ce n’est pas du YAML.</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot;. These come with the program: %2.</source>
        <translation>Il n’y a pas de politique «&#x202f;%1&#x202f;». Celles-ci sont fournies avec le programme&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The file is written in a way that cannot be changed here. Change it in its source.</source>
        <translation>Le fichier est écrit d’une manière qui ne peut pas être modifiée ici. Modifiez-le dans son texte source.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>The practice provider cannot listen on port %1: %2. Choose another port, or 0 for any.</source>
        <translation>Le fournisseur d’essai ne peut pas écouter sur le port %1&#xa0;: %2. Choisissez un autre port, ou 0 pour n’importe lequel.</translation>
    </message>
    <message>
        <source>The practice provider cannot listen: %1. Start the program again.</source>
        <translation>Le fournisseur d’essai ne peut pas écouter&#xa0;: %1. Redémarrez le programme.</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>the provider did not say how many tokens were used</source>
        <translation>le fournisseur n’a pas indiqué combien de jetons ont été utilisés</translation>
    </message>
    <message>
        <source>no price is known for %1 in the service tier “%2”</source>
        <translation>aucun prix n’est connu pour %1 au niveau de service «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>the counts of tokens of %1 contradict each other</source>
        <translation>les nombres de jetons de %1 se contredisent</translation>
    </message>
    <message>
        <source>no price of %1 is known for %2</source>
        <translation>aucun prix de %1 n’est connu pour %2</translation>
    </message>
    <message>
        <source>the cost of %1 is more than can be counted</source>
        <translation>le coût de %1 dépasse ce qui peut être compté</translation>
    </message>
</context>
<context>
    <name>PriceBook</name>
    <message>
        <source>Your own prices in %1 cannot be read, the shipped ones hold: %2</source>
        <translation>Vos propres prix dans %1 sont illisibles, ceux fournis avec le programme s’appliquent&#xa0;: %2</translation>
    </message>
    <message>
        <source>Your own prices in %1 cannot be read. Mend or remove that file first.</source>
        <translation>Vos propres prix dans %1 sont illisibles. Corrigez ou retirez d’abord ce fichier.</translation>
    </message>
    <message>
        <source>A price needs a provider, a model, a beginning, a source and a date.</source>
        <translation>Un prix doit avoir un fournisseur, un modèle, un début, une source et une date.</translation>
    </message>
    <message>
        <source>There is no price of your own for %1 from that time on.</source>
        <translation>Vous n’avez pas de prix à vous pour %1 à partir de ce moment.</translation>
    </message>
</context>
<context>
    <name>PriceImport</name>
    <message>
        <source>a price is negative, no number, or has more decimals than can be counted exactly</source>
        <translation>un prix est négatif, n’est pas un nombre ou a plus de décimales qu’il n’est possible d’en compter exactement</translation>
    </message>
    <message>
        <source>a token costs more than a cent: the unit is probably another one</source>
        <translation>un jeton coûte plus d’un cent&#xa0;: l’unité est probablement une autre</translation>
    </message>
    <message>
        <source>a million tokens cost less than a hundredth of a cent: the unit is probably another one</source>
        <translation>un million de jetons coûte moins d’un centième de cent&#xa0;: l’unité est probablement une autre</translation>
    </message>
    <message>
        <source>it has no price of input or output tokens</source>
        <translation>il n’a pas de prix pour les jetons d’entrée ou de sortie</translation>
    </message>
    <message>
        <source>it costs 0, which may mean free or not known</source>
        <translation>il coûte 0, ce qui peut vouloir dire gratuit ou inconnu</translation>
    </message>
    <message>
        <source>its provider “%1” has no address that this version knows</source>
        <translation>son fournisseur «&#x202f;%1&#x202f;» n’a pas d’adresse connue de cette version</translation>
    </message>
    <message>
        <source>it is no model to talk to, but for “%1”</source>
        <translation>ce n’est pas un modèle avec lequel dialoguer, il sert à «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>it has a charge that is not counted here: %1</source>
        <translation>il comporte des frais qui ne sont pas comptés ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>it has a price step of a kind that is not known here</source>
        <translation>il a un palier de prix d’un genre inconnu ici</translation>
    </message>
    <message>
        <source>the list has another price of the same model</source>
        <translation>la liste a un autre prix pour le même modèle</translation>
    </message>
    <message>
        <source>The price list is not JSON: %1, at byte %2.</source>
        <translation>La liste de prix n’est pas du JSON&#xa0;: %1, à l’octet %2.</translation>
    </message>
    <message>
        <source>This is not a price list that can be read. Choose one of Countersign, LiteLLM (model_prices_and_context_window.json) or models.dev (api.json).</source>
        <translation>Ce n’est pas une liste de prix lisible. Choisissez-en une de Countersign, de LiteLLM (model_prices_and_context_window.json) ou de models.dev (api.json).</translation>
    </message>
    <message>
        <source>Of this %1 list no price can be used. The first reason: %2.</source>
        <translation>Aucun prix de cette liste %1 n’est utilisable. La première raison&#xa0;: %2.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>elle est vide</translation>
    </message>
</context>
<context>
    <name>PriceList</name>
    <message>
        <source>The price list is not JSON: %1.</source>
        <translation>La liste de prix n’est pas du JSON&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The price list has another form, currency or unit than this version reads.</source>
        <translation>La liste de prix a une autre forme, une autre devise ou une autre unité que celles lues par cette version.</translation>
    </message>
    <message>
        <source>The price list has two prices of %1 that begin at the same time.</source>
        <translation>La liste de prix a deux prix de %1 qui commencent au même moment.</translation>
    </message>
    <message>
        <source>A model in the price list has no provider or no name.</source>
        <translation>Un modèle de la liste de prix n’a pas de fournisseur ou pas de nom.</translation>
    </message>
    <message>
        <source>source or date is missing</source>
        <translation>la source ou la date manque</translation>
    </message>
    <message>
        <source>The price list&apos;s entry of %1 cannot be used: %2.</source>
        <translation>L’entrée %1 de la liste de prix est inutilisable&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a service tier of its own</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un niveau de service à part</translation>
    </message>
    <message>
        <source>its price steps are not in order</source>
        <translation>ses paliers de prix ne sont pas en ordre</translation>
    </message>
    <message>
        <source>a price step applies to something else than the whole request</source>
        <translation>un palier de prix s’applique à autre chose que la requête entière</translation>
    </message>
    <message>
        <source>its scheduled prices are not in order</source>
        <translation>ses prix programmés ne sont pas en ordre</translation>
    </message>
    <message>
        <source>a scheduled price says neither from when nor at which hours it holds</source>
        <translation>un prix programmé n’indique ni à partir de quand ni à quelles heures il s’applique</translation>
    </message>
    <message>
        <source>“from” is not a date such as 2027-01-01</source>
        <translation>«&#x202f;from&#x202f;» n’est pas une date telle que 2027-01-01</translation>
    </message>
    <message>
        <source>an hour of the day is not of the form 01:00:00Z</source>
        <translation>une heure de la journée n’est pas de la forme 01:00:00Z</translation>
    </message>
    <message>
        <source>%1 is not a price of at most six decimals</source>
        <translation>%1 n’est pas un prix à six décimales au plus</translation>
    </message>
    <message>
        <source>A service tier of the price list has no provider, name, factor, source or date, or applies to something unknown.</source>
        <translation>Un niveau de service de la liste de prix n’a pas de fournisseur, de nom, de facteur, de source ou de date, ou s’applique à quelque chose d’inconnu.</translation>
    </message>
    <message>
        <source>A fee of the price list has no provider, use, price, source or date that this version understands.</source>
        <translation>Des frais de la liste de prix n’ont pas de fournisseur, d’usage, de prix, de source ou de date que cette version comprenne.</translation>
    </message>
</context>
<context>
    <name>PromptTurns</name>
    <message>
        <source>There is nothing to send yet. Write a message first.</source>
        <translation>Il n’y a encore rien à envoyer. Écrivez d’abord un message.</translation>
    </message>
    <message>
        <source>The model&apos;s earlier reasoning is left out, because redaction changed it.</source>
        <translation>Le raisonnement antérieur du modèle est omis, car le masquage l’a modifié.</translation>
    </message>
    <message>
        <source>A tool&apos;s result whose call is no longer in the conversation is sent as plain text.</source>
        <translation>Le résultat d’un outil dont l’appel n’est plus dans la conversation est envoyé sous forme de texte simple.</translation>
    </message>
    <message>
        <source>A tool call of the conversation was never carried out; the model is told so.</source>
        <translation>Un appel d’outil de la conversation n’a jamais été exécuté&#x202f;; le modèle en est informé.</translation>
    </message>
    <message>
        <source>The tool name “%1” cannot be sent. Providers accept letters, digits, _ and -, at most 64 of them; rename the tool.</source>
        <translation>Le nom d’outil «&#x202f;%1&#x202f;» ne peut pas être envoyé. Les fournisseurs acceptent les lettres, les chiffres, _ et -, 64 au plus&#x202f;; renommez l’outil.</translation>
    </message>
    <message>
        <source>Two tools are called “%1”. Switch one of them off or rename it.</source>
        <translation>Deux outils s’appellent «&#x202f;%1&#x202f;». Désactivez l’un d’eux ou renommez-le.</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>“name” is missing or has characters other than letters, digits, spaces, “_”, “-” and “.”.</source>
        <translation>«&#x202f;name&#x202f;» manque ou contient d’autres caractères que les lettres, les chiffres, les espaces, «&#x202f;_&#x202f;», «&#x202f;-&#x202f;» et «&#x202f;.&#x202f;».</translation>
    </message>
    <message>
        <source>“api” must be one of %1.</source>
        <translation>«&#x202f;api&#x202f;» doit être l’une des valeurs suivantes&#xa0;: %1.</translation>
    </message>
    <message>
        <source>“local” must be true or false.</source>
        <translation>«&#x202f;local&#x202f;» doit être true ou false.</translation>
    </message>
    <message>
        <source>“local” is true, but the address is not one of this machine (127.0.0.0/8, [::1] or localhost). Remove it or correct the address.</source>
        <translation>«&#x202f;local&#x202f;» vaut true, mais l’adresse n’est pas celle de cette machine (127.0.0.0/8, [::1] ou localhost). Retirez-le ou corrigez l’adresse.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>«&#x202f;%1&#x202f;» doit être un texte.</translation>
    </message>
    <message>
        <source>“base_url” must be an address such as https://api.example.com/v1.</source>
        <translation>«&#x202f;base_url&#x202f;» doit être une adresse telle que https://api.example.com/v1.</translation>
    </message>
    <message>
        <source>“base_url” must not hold a user name, a password or a fragment.</source>
        <translation>«&#x202f;base_url&#x202f;» ne doit contenir ni nom d’utilisateur, ni mot de passe, ni fragment.</translation>
    </message>
    <message>
        <source>“base_url” may have no query but “api-version”. A key never belongs into an address.</source>
        <translation>«&#x202f;base_url&#x202f;» ne peut avoir d’autre paramètre que «&#x202f;api-version&#x202f;». Une clé n’a jamais sa place dans une adresse.</translation>
    </message>
    <message>
        <source>“base_url” is not encrypted. Use https; http is for addresses of this machine only.</source>
        <translation>«&#x202f;base_url&#x202f;» n’est pas chiffrée. Utilisez https&#x202f;; http est réservé aux adresses de cette machine.</translation>
    </message>
    <message>
        <source>“models” must be a list of model names.</source>
        <translation>«&#x202f;models&#x202f;» doit être une liste de noms de modèles.</translation>
    </message>
    <message>
        <source>providers.json, line %1: %2.</source>
        <translation>providers.json, ligne %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>providers.json: there must be a list “providers”.</source>
        <translation>providers.json&#xa0;: il faut une liste «&#x202f;providers&#x202f;».</translation>
    </message>
    <message>
        <source>providers.json, entry %1</source>
        <translation>providers.json, entrée %1</translation>
    </message>
    <message>
        <source>providers.json, entry %1 (“%2”)</source>
        <translation>providers.json, entrée %1 («&#x202f;%2&#x202f;»)</translation>
    </message>
    <message>
        <source>an entry must be an object.</source>
        <translation>une entrée doit être un objet.</translation>
    </message>
    <message>
        <source>an earlier entry has the same name.</source>
        <translation>une entrée précédente porte le même nom.</translation>
    </message>
    <message>
        <source>There is no provider “%1” in providers.json any more.</source>
        <translation>Il n’y a plus de fournisseur «&#x202f;%1&#x202f;» dans providers.json.</translation>
    </message>
    <message>
        <source>“context_tokens” must be a whole number of tokens, such as 32768.</source>
        <translation>«&#x202f;context_tokens&#x202f;» doit être un nombre entier de jetons, par exemple 32768.</translation>
    </message>
</context>
<context>
    <name>ProviderError</name>
    <message>
        <source>The provider says that the account&apos;s money or quota is used up. Raise it with the provider or choose another one.</source>
        <translation>Le fournisseur indique que le crédit ou le quota du compte est épuisé. Augmentez-le auprès du fournisseur ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The provider did not accept the key. Check it in the settings.</source>
        <translation>Le fournisseur n’a pas accepté la clé. Vérifiez-la dans les réglages.</translation>
    </message>
    <message>
        <source>The provider asks to slow down. Wait a moment and send again.</source>
        <translation>Le fournisseur demande de ralentir. Patientez un instant, puis envoyez de nouveau.</translation>
    </message>
    <message>
        <source>The provider could not answer just now. Send again in a moment.</source>
        <translation>Le fournisseur n’a pas pu répondre pour le moment. Envoyez de nouveau dans un instant.</translation>
    </message>
    <message>
        <source>The conversation is too long for the model. Start a new one, shorten it or choose a model with a larger context.</source>
        <translation>La conversation est trop longue pour le modèle. Commencez-en une nouvelle, raccourcissez-la ou choisissez un modèle au contexte plus grand.</translation>
    </message>
    <message>
        <source>The provider does not allow this with the given key. Check what the key may do.</source>
        <translation>Le fournisseur n’autorise pas cela avec la clé indiquée. Vérifiez ce que la clé permet.</translation>
    </message>
    <message>
        <source>The provider does not know the model or the address. Check both in providers.json.</source>
        <translation>Le fournisseur ne connaît pas le modèle ou l’adresse. Vérifiez les deux dans providers.json.</translation>
    </message>
    <message>
        <source>The request is too large for the provider. Shorten it or start a new conversation.</source>
        <translation>La requête est trop grande pour le fournisseur. Raccourcissez-la ou commencez une nouvelle conversation.</translation>
    </message>
    <message>
        <source>The provider refused the request.</source>
        <translation>Le fournisseur a refusé la requête.</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Sa réponse&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <source>No price is known for this call.</source>
        <translation>Aucun prix n’est connu pour cet appel.</translation>
    </message>
    <message>
        <source>It was cut off before the provider said what it used.</source>
        <translation>L’appel a été interrompu avant que le fournisseur n’indique ce qu’il avait consommé.</translation>
    </message>
    <message>
        <source>It was tried more than once, and each attempt may have been charged.</source>
        <translation>L’appel a été tenté plus d’une fois, et chaque tentative a pu être facturée.</translation>
    </message>
    <message>
        <source>It was made around midnight and may be counted on the other day.</source>
        <translation>L’appel a été fait autour de minuit et peut être compté pour l’autre jour.</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>La comparaison a été arrêtée.</translation>
    </message>
</context>
<context>
    <name>RedactedCopy</name>
    <message>
        <source>Stopped. No copy was written.</source>
        <translation>Arrêté. Aucune copie n’a été écrite.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation>Le fichier %1 ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>The file is of another kind than its copy is to be.</source>
        <translation>Le fichier est d’un autre type que celui prévu pour sa copie.</translation>
    </message>
    <message>
        <source>a rule for this column</source>
        <translation>une règle pour cette colonne</translation>
    </message>
    <message>
        <source>There is no text in this document that could be redacted, so no copy can be made of it.</source>
        <translation>Ce document ne contient aucun texte qui puisse être masqué, il ne peut donc pas en être fait de copie.</translation>
    </message>
    <message>
        <source>The copy could not be looked through, and was not kept.</source>
        <translation>La copie n’a pas pu être examinée, et n’a pas été conservée.</translation>
    </message>
    <message>
        <source>The copy could not be looked through to its end, and was not kept.</source>
        <translation>La copie n’a pas pu être examinée jusqu’à la fin, et n’a pas été conservée.</translation>
    </message>
    <message>
        <source>The copy was not kept: a value that should be gone was still found in it. Export it in another format.</source>
        <translation>La copie n’a pas été conservée&#xa0;: une valeur qui devait avoir disparu y a encore été trouvée. Exportez-la dans un autre format.</translation>
    </message>
    <message>
        <source>The copy could not be written to %1.</source>
        <translation>La copie n’a pas pu être écrite dans %1.</translation>
    </message>
    <message>
        <source>The copy could not be written to %1: %2</source>
        <translation>La copie n’a pas pu être écrite dans %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Redactor</name>
    <message>
        <source>There is no detector, so nothing may be sent. Restart the program.</source>
        <translation>Il n’y a pas de détecteur, rien ne peut donc être envoyé. Redémarrez le programme.</translation>
    </message>
    <message>
        <source>The detector gave positions that do not fit the text, so nothing was sent. Please report this with the text&apos;s format.</source>
        <translation>Le détecteur a donné des positions qui ne correspondent pas au texte, rien n’a donc été envoyé. Merci de le signaler en indiquant le format du texte.</translation>
    </message>
    <message>
        <source>These words look like a placeholder, but a person wrote them.</source>
        <translation>Ces mots ressemblent à un marqueur, mais une personne les a écrits.</translation>
    </message>
    <message>
        <source>A text could not be written so that its placeholders can be read again, so nothing was sent. Please report this with the text&apos;s format.</source>
        <translation>Un texte n’a pas pu être écrit de façon que ses marqueurs puissent être relus, rien n’a donc été envoyé. Merci de le signaler en indiquant le format du texte.</translation>
    </message>
    <message>
        <source>The same value was found elsewhere in this conversation.</source>
        <translation>La même valeur a été trouvée ailleurs dans cette conversation.</translation>
    </message>
    <message>
        <source>It has no more general form, so a placeholder stands for it.</source>
        <translation>Il n’existe pas de forme plus générale, un marqueur la remplace donc.</translation>
    </message>
    <message>
        <source>Beside a placeholder these words would be read as another one.</source>
        <translation>À côté d’un marqueur, ces mots seraient lus comme un autre marqueur.</translation>
    </message>
    <message>
        <source>These words stand for somebody&apos;s value already, but a person wrote them.</source>
        <translation>Ces mots remplacent déjà la valeur de quelqu’un, mais ils ont été écrits par une personne.</translation>
    </message>
    <message>
        <source>Nothing believable can stand for it, so a placeholder does.</source>
        <translation>Rien de crédible ne peut la remplacer ; un marqueur en tient lieu.</translation>
    </message>
    <message>
        <source>No rule can read this file, so nothing in it was looked for. It goes as it is or not at all.</source>
        <translation>Aucune règle ne peut lire ce fichier&#x202f;; rien n’y a donc été recherché. Il part tel quel ou pas du tout.</translation>
    </message>
</context>
<context>
    <name>ResponsesCodec</name>
    <message>
        <source>The provider takes no limit below %1 tokens; the limit was raised to that.</source>
        <translation>Le fournisseur n’accepte pas de limite inférieure à %1 jetons&#x202f;; la limite a été relevée à cette valeur.</translation>
    </message>
</context>
<context>
    <name>ReviewCase</name>
    <message>
        <source>Shape of the answer</source>
        <translation>Forme de la réponse</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Tool result</source>
        <translation>Résultat d’outil</translation>
    </message>
    <message>
        <source>Name of the call of %1</source>
        <translation>Nom de l’appel de %1</translation>
    </message>
    <message>
        <source>Arguments of %1</source>
        <translation>Arguments de %1</translation>
    </message>
    <message>
        <source>Agent, reasoning</source>
        <translation>Agent, raisonnement</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Fichier joint</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Agent, as the provider wrote it</source>
        <translation>Agent, tel que le fournisseur l’a écrit</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Nom de %1</translation>
    </message>
    <message>
        <source>Description of %1</source>
        <translation>Description de %1</translation>
    </message>
    <message>
        <source>Parameters of %1</source>
        <translation>Paramètres de %1</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Tool results</source>
        <translation>Résultats d’outils</translation>
    </message>
    <message>
        <source>Answer format</source>
        <translation>Format de la réponse</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>%1, sent as it is</source>
        <translation>%1, envoyé tel quel</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Mémoire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Task from the agent “%1”</source>
        <translation>Tâche de l’agent «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>ReviewGate</name>
    <message>
        <source>The policy blocks a value in this request. Take it out, or choose another policy.</source>
        <translation>La politique bloque une valeur de cette requête. Retirez-la ou choisissez une autre politique.</translation>
    </message>
    <message>
        <source>The policy keeps a value in this request on this machine. Take it out, or send it to a local model.</source>
        <translation>La politique garde une valeur de cette requête sur cette machine. Retirez-la ou envoyez la requête à un modèle local.</translation>
    </message>
    <message>
        <source>The policy forbids sending this request to %1.</source>
        <translation>La politique interdit d’envoyer cette requête à %1.</translation>
    </message>
    <message>
        <source>The review was closed before a decision, so nothing was sent.</source>
        <translation>La vérification a été fermée avant toute décision, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>There is no request to review.</source>
        <translation>Il n’y a aucune requête à vérifier.</translation>
    </message>
    <message>
        <source>A request with this id is already being reviewed.</source>
        <translation>Une requête portant cet identifiant est déjà en cours de vérification.</translation>
    </message>
    <message>
        <source>This request is not waiting for a review any more.</source>
        <translation>Cette requête n’attend plus de vérification.</translation>
    </message>
    <message>
        <source>What was shown is not what would be sent, so it was not signed. Look at the request again.</source>
        <translation>Ce qui a été affiché n’est pas ce qui serait envoyé, la requête n’a donc pas été signée. Examinez-la de nouveau.</translation>
    </message>
    <message>
        <source>A sample may go to a practice provider on this machine only, so it was not signed.</source>
        <translation>Un exemple ne peut être envoyé qu’à un fournisseur d’essai sur cette machine, il n’a donc pas été signé.</translation>
    </message>
    <message>
        <source>The edit changes nothing.</source>
        <translation>La modification ne change rien.</translation>
    </message>
    <message>
        <source>The edit is for a part that this request does not have.</source>
        <translation>La modification porte sur une partie que cette requête ne contient pas.</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>the agent is %1</source>
        <translation>l’agent est %1</translation>
    </message>
    <message>
        <source>its label is %1</source>
        <translation>son étiquette est %1</translation>
    </message>
    <message>
        <source>it holds documents of %1</source>
        <translation>elle contient des documents de %1</translation>
    </message>
    <message>
        <source>values of the type %1 would leave</source>
        <translation>des valeurs de type %1 sortiraient</translation>
    </message>
    <message>
        <source>it has about %1 tokens</source>
        <translation>elle compte environ %1 jetons</translation>
    </message>
    <message>
        <source>%1 found values would leave</source>
        <translation>%1 valeurs trouvées sortiraient</translation>
    </message>
    <message>
        <source>%1 found values stay here</source>
        <translation>%1 valeurs trouvées restent ici</translation>
    </message>
    <message>
        <source>%1 of the budget is left</source>
        <translation>il reste %1 du budget</translation>
    </message>
    <message>
        <source>it is %1</source>
        <translation>nous sommes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Route “%1”, rule “%2”: no other rule applies.</source>
        <translation>Route «&#x202f;%1&#x202f;», règle «&#x202f;%2&#x202f;»&#xa0;: aucune autre règle ne s’applique.</translation>
    </message>
    <message>
        <source>Route “%1”, rule “%2”: %3.</source>
        <translation>Route «&#x202f;%1&#x202f;», règle «&#x202f;%2&#x202f;»&#xa0;: %3.</translation>
    </message>
    <message>
        <source>“%1” failed last time, so “%2” is asked first.</source>
        <translation>«&#x202f;%1&#x202f;» a échoué la dernière fois&#x202f;; «&#x202f;%2&#x202f;» est donc interrogé en premier.</translation>
    </message>
    <message>
        <source>%1 must be a map of &quot;key: value&quot; pairs.</source>
        <translation>%1 doit être une liste de paires «&#x202f;key: value&#x202f;».</translation>
    </message>
    <message>
        <source>a key must be a word.</source>
        <translation>une clé doit être un mot.</translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;. Known keys are: %3.</source>
        <translation>%1 n’a pas de clé «&#x202f;%2&#x202f;». Clés connues&#xa0;: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in %2.</source>
        <translation>«&#x202f;%1&#x202f;» figure deux fois dans %2.</translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation>%1 doit être un texte.</translation>
    </message>
    <message>
        <source>%1 must be a list, such as [one, two].</source>
        <translation>%1 doit être une liste, par exemple [one, two].</translation>
    </message>
    <message>
        <source>a target</source>
        <translation>une cible</translation>
    </message>
    <message>
        <source>a target must be written as provider/model, such as anthropic/claude-haiku-5-5.</source>
        <translation>une cible doit s’écrire fournisseur/modèle, par exemple anthropic/claude-haiku-5-5.</translation>
    </message>
    <message>
        <source>&quot;fallback&quot; must be a list of targets.</source>
        <translation>«&#x202f;fallback&#x202f;» doit être une liste de cibles.</translation>
    </message>
    <message>
        <source>%1 must say {above: …}, {below: …} or both.</source>
        <translation>%1 doit indiquer {above: …}, {below: …} ou les deux.</translation>
    </message>
    <message>
        <source>%1 must be compared with a whole number.</source>
        <translation>%1 doit être comparé à un nombre entier.</translation>
    </message>
    <message>
        <source>%1 must be compared with an amount in US dollars, such as 2.50.</source>
        <translation>%1 doit être comparé à un montant en dollars américains, par exemple 2.50.</translation>
    </message>
    <message>
        <source>&quot;hours&quot; must be written as 08:00-18:00.</source>
        <translation>«&#x202f;hours&#x202f;» doit s’écrire sous la forme 08:00-18:00.</translation>
    </message>
    <message>
        <source>&quot;days&quot; must be of: %1.</source>
        <translation>«&#x202f;days&#x202f;» doit être choisi parmi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>une règle</translation>
    </message>
    <message>
        <source>a rule needs &quot;use&quot;: the provider and model to go to.</source>
        <translation>une règle a besoin de «&#x202f;use&#x202f;»&#xa0;: le fournisseur et le modèle vers lesquels aller.</translation>
    </message>
    <message>
        <source>a route</source>
        <translation>une route</translation>
    </message>
    <message>
        <source>&quot;rules&quot; must be a list.</source>
        <translation>«&#x202f;rules&#x202f;» doit être une liste.</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>règle %1</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>sinon</translation>
    </message>
    <message>
        <source>the route &quot;%1&quot; needs &quot;otherwise&quot;: where a request goes when no rule applies.</source>
        <translation>la route «&#x202f;%1&#x202f;» a besoin de «&#x202f;otherwise&#x202f;»&#xa0;: où va une requête quand aucune règle ne s’applique.</translation>
    </message>
    <message>
        <source>routes.yaml</source>
        <translation>routes.yaml</translation>
    </message>
    <message>
        <source>routes.yaml, line %1: %2</source>
        <translation>routes.yaml, ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the file is larger than 1 MB; routes are short lists of rules.</source>
        <translation>le fichier dépasse 1&#xa0;Mo&#x202f;; les routes sont de courtes listes de règles.</translation>
    </message>
    <message>
        <source>this is not YAML: %1.</source>
        <translation>ceci n’est pas du YAML&#xa0;: %1.</translation>
    </message>
    <message>
        <source>this is not YAML.</source>
        <translation>ceci n’est pas du YAML.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The detection rules of this program are damaged (%1). Nothing can be sent; install the program again.</source>
        <translation>Les règles de détection de ce programme sont endommagées (%1). Rien ne peut être envoyé&#x202f;; installez de nouveau le programme.</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>A text is too long to be checked. Nothing was sent; split the text.</source>
        <translation>Un texte est trop long pour être contrôlé. Rien n’a été envoyé&#x202f;; divisez le texte.</translation>
    </message>
</context>
<context>
    <name>SealedDrafts</name>
    <message>
        <source>What was typed could not be taken away from %1.</source>
        <translation>Le texte saisi n’a pas pu être retiré de %1.</translation>
    </message>
    <message>
        <source>What you typed could not be kept in %1. Check the free space and the permissions of the folder.</source>
        <translation>Votre saisie n’a pas pu être conservée dans %1. Vérifiez l’espace libre et les droits du dossier.</translation>
    </message>
</context>
<context>
    <name>Sealer</name>
    <message>
        <source>A sealed value could not be opened: it was changed on disk, or it was sealed with another key. Restore the data folder and its key from the same backup.</source>
        <translation>Une valeur scellée n’a pas pu être ouverte&#xa0;: elle a été modifiée sur le disque ou scellée avec une autre clé. Restaurez le dossier de données et sa clé à partir de la même sauvegarde.</translation>
    </message>
    <message>
        <source>The key of the vault must have 32 bytes, but it has %1.</source>
        <translation>La clé du coffre doit avoir 32 octets, mais elle en a %1.</translation>
    </message>
    <message>
        <source>There is no memory that the key of the vault could be kept in.</source>
        <translation>Il n’y a pas de mémoire où conserver la clé du coffre.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>This conversation is not there any more. Start a new one.</source>
        <translation>Cette conversation n’existe plus. Commencez-en une nouvelle.</translation>
    </message>
    <message>
        <source>This message is not there any more. Open the conversation again.</source>
        <translation>Ce message n’existe plus. Ouvrez de nouveau la conversation.</translation>
    </message>
    <message>
        <source>“%1” cannot be made: %2. Check that its folder exists and that you may write to it.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être créé&#xa0;: %2. Vérifiez que son dossier existe et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>Others can read “%1”, and that cannot be changed. Make it yours alone (mode 600), or set COUNTERSIGN_HOME to another folder.</source>
        <translation>D’autres personnes peuvent lire «&#x202f;%1&#x202f;», et cela ne peut pas être modifié. Réservez-le à vous seul (mode 600) ou donnez un autre dossier à COUNTERSIGN_HOME.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing. Install the package libqt6sql6-sqlite.</source>
        <translation>Le pilote de Qt pour SQLite manque. Installez le paquet libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>A stored message has a form that this version of Countersign does not know. Install the newest version.</source>
        <translation>Un message enregistré a une forme que cette version de Countersign ne connaît pas. Installez la version la plus récente.</translation>
    </message>
    <message>
        <source>“%1” is a database of another program. Move it away and start again, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>«&#x202f;%1&#x202f;» est une base de données d’un autre programme. Déplacez-la ailleurs et redémarrez, ou donnez un autre dossier à COUNTERSIGN_HOME.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Countersign (format %2, this one knows %3). Install the newer version, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>«&#x202f;%1&#x202f;» a été écrit par une version plus récente de Countersign (format %2, celle-ci connaît %3). Installez la version plus récente ou donnez un autre dossier à COUNTERSIGN_HOME.</translation>
    </message>
    <message>
        <source>The copy “%1” could not be written, so nothing was changed. Check the free space and the permissions of its folder, then try again.</source>
        <translation>La copie «&#x202f;%1&#x202f;» n’a pas pu être écrite, rien n’a donc été modifié. Vérifiez l’espace libre et les droits de son dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>Step %1 would leave rows without the row that they belong to.</source>
        <translation>L’étape %1 laisserait des lignes sans la ligne à laquelle elles appartiennent.</translation>
    </message>
    <message>
        <source>The migration “%1” is not number %2 of its folder.</source>
        <translation>La migration «&#x202f;%1&#x202f;» n’est pas le numéro %2 de son dossier.</translation>
    </message>
    <message>
        <source>The migration “%1” cannot be read.</source>
        <translation>La migration «&#x202f;%1&#x202f;» ne peut pas être lue.</translation>
    </message>
    <message>
        <source>There are no migrations in “%1”. Install the program again.</source>
        <translation>Il n’y a pas de migrations dans «&#x202f;%1&#x202f;». Installez de nouveau le programme.</translation>
    </message>
    <message>
        <source>Your own words cannot be read, so nothing is sent. Restore a backup.</source>
        <translation>Vos propres mots ne peuvent pas être lus, rien n’est donc envoyé. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The disk is full: “%1” could not be written. Nothing was changed. Free some space and try again.</source>
        <translation>Le disque est plein&#xa0;: «&#x202f;%1&#x202f;» n’a pas pu être écrit. Rien n’a été modifié. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>Another program keeps “%1” locked. Close other windows and commands of Countersign and try again.</source>
        <translation>Un autre programme garde «&#x202f;%1&#x202f;» verrouillé. Fermez les autres fenêtres et commandes de Countersign et réessayez.</translation>
    </message>
    <message>
        <source>“%1” or its folder may not be written. Change its permissions, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>L’écriture dans «&#x202f;%1&#x202f;» ou dans son dossier n’est pas autorisée. Modifiez les droits ou donnez un autre dossier à COUNTERSIGN_HOME.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Check that its folder exists and that you may read and write it.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être ouvert. Vérifiez que son dossier existe et que vous pouvez le lire et y écrire.</translation>
    </message>
    <message>
        <source>“%1” is not a database of Countersign. Move it away and start again, or set COUNTERSIGN_HOME to another folder.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une base de données de Countersign. Déplacez-la ailleurs et redémarrez, ou donnez un autre dossier à COUNTERSIGN_HOME.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Keep a copy of it, and put a backup in its place.</source>
        <translation>«&#x202f;%1&#x202f;» est endommagé. Conservez-en une copie et mettez une sauvegarde à sa place.</translation>
    </message>
    <message>
        <source>The disk failed while “%1” was read or written. Check the disk and its connection, then try again.</source>
        <translation>Le disque a eu une défaillance pendant la lecture ou l’écriture de «&#x202f;%1&#x202f;». Vérifiez le disque et sa connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” refused a change: %2.</source>
        <translation>«&#x202f;%1&#x202f;» a refusé une modification&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>StreamDecoder</name>
    <message>
        <source>The answer is larger than any answer can be; it was dropped.</source>
        <translation>La réponse est plus grande que toute réponse possible&#x202f;; elle a été rejetée.</translation>
    </message>
    <message>
        <source>A single event of the answer is larger than any event can be; the answer was dropped.</source>
        <translation>Un seul événement de la réponse est plus grand que tout événement possible&#x202f;; la réponse a été rejetée.</translation>
    </message>
    <message>
        <source>The answer is not of this API: neither JSON nor an event stream. Check the provider&apos;s address and API in providers.json.</source>
        <translation>La réponse ne vient pas de cette API&#xa0;: ni JSON ni flux d’événements. Vérifiez l’adresse et l’API du fournisseur dans providers.json.</translation>
    </message>
    <message>
        <source>The answer ended before it was complete. What arrived is kept; send again to get a whole one.</source>
        <translation>La réponse s’est terminée avant d’être complète. Ce qui est arrivé est conservé&#x202f;; envoyez de nouveau pour en obtenir une entière.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Search the documents for Marguerite Oyelaran and say which desk should take her claim.</source>
        <translation>Cherchez Marguerite Oyelaran dans les documents et dites quel service devrait prendre en charge son dossier.</translation>
    </message>
    <message>
        <source>Search the documents for RepairNet and read what came with it.</source>
        <translation>Cherchez RepairNet dans les documents et lisez ce qui l’accompagnait.</translation>
    </message>
    <message>
        <source>List the files and say which claims are still open.</source>
        <translation>Dressez la liste des fichiers et dites quels dossiers sont encore ouverts.</translation>
    </message>
    <message>
        <source>Draft a letter to Käthe Brinkmöller about claim LM-26-00425.</source>
        <translation>Rédigez une lettre à Käthe Brinkmöller au sujet du dossier LM-26-00425.</translation>
    </message>
    <message>
        <source>Search the documents for the handling guide and read what it says about letters.</source>
        <translation>Cherchez le guide de traitement dans les documents et lisez ce qu’il dit des lettres.</translation>
    </message>
    <message>
        <source>Search the documents for Philippa Thackeray-Moss and draft an answer to her mail.</source>
        <translation>Cherchez Philippa Thackeray-Moss dans les documents et rédigez une réponse à son courriel.</translation>
    </message>
</context>
<context>
    <name>ToolWords</name>
    <message>
        <source>not allowed yet</source>
        <translation>pas encore autorisé</translation>
    </message>
    <message>
        <source>starts when it is needed</source>
        <translation>démarre quand il est nécessaire</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>en cours de démarrage</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours d’exécution</translation>
    </message>
    <message>
        <source>not isolated</source>
        <translation>non isolé</translation>
    </message>
    <message>
        <source>It is a program that somebody else started on this machine. Countersign only talks to it and cannot confine it.</source>
        <translation>C’est un programme que quelqu’un d’autre a démarré sur cette machine. Countersign ne fait que lui parler et ne peut pas le confiner.</translation>
    </message>
    <message>
        <source>You let it run without a sandbox: it can do whatever you can.</source>
        <translation>Vous le laissez s’exécuter sans bac à sable&#xa0;: il peut faire tout ce que vous pouvez faire.</translation>
    </message>
    <message>
        <source>being tried</source>
        <translation>à l’essai</translation>
    </message>
    <message>
        <source>A canary is trying whether the sandbox of this machine holds.</source>
        <translation>Un canari vérifie si le bac à sable de cette machine tient.</translation>
    </message>
    <message>
        <source>cannot be isolated</source>
        <translation>ne peut pas être isolé</translation>
    </message>
    <message>
        <source>There is no sandbox on this machine that holds, so the server is not started. Install bubblewrap.</source>
        <translation>Il n’y a pas sur cette machine de bac à sable qui tienne&#x202f;; le serveur n’est donc pas démarré. Installez bubblewrap.</translation>
    </message>
    <message>
        <source>partly: network</source>
        <translation>en partie&#xa0;: réseau</translation>
    </message>
    <message>
        <source>It sees only the folders that you chose, but you let it reach the network: what it is given can leave this machine.</source>
        <translation>Il ne voit que les dossiers que vous avez choisis, mais vous le laissez accéder au réseau&#xa0;: ce qu’il reçoit peut sortir de cette machine.</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isolé</translation>
    </message>
    <message>
        <source>No network, and it can change only the folders that you chose.</source>
        <translation>Pas de réseau, et il ne peut modifier que les dossiers que vous avez choisis.</translation>
    </message>
    <message>
        <source>No network, no files of yours but the folders that you chose, and it can change none.</source>
        <translation>Pas de réseau, aucun de vos fichiers hormis les dossiers que vous avez choisis, et il ne peut rien y modifier.</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvé</translation>
    </message>
    <message>
        <source>changed: set apart</source>
        <translation>modifié&#xa0;: mis à l’écart</translation>
    </message>
    <message>
        <source>new: set apart</source>
        <translation>nouveau&#xa0;: mis à l’écart</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>n’est plus proposé</translation>
    </message>
    <message>
        <source>The server claims: this may destroy something. Nobody has checked what it claims.</source>
        <translation>Le serveur affirme&#xa0;: ceci peut détruire quelque chose. Personne n’a vérifié ce qu’il affirme.</translation>
    </message>
    <message>
        <source>The server claims: this only reads. Nobody has checked what it claims.</source>
        <translation>Le serveur affirme&#xa0;: ceci ne fait que lire. Personne n’a vérifié ce qu’il affirme.</translation>
    </message>
    <message>
        <source>The server claims: this changes things and destroys nothing. Nobody has checked what it claims.</source>
        <translation>Le serveur affirme&#xa0;: ceci modifie des choses et n’en détruit aucune. Personne n’a vérifié ce qu’il affirme.</translation>
    </message>
</context>
<context>
    <name>Toolbox</name>
    <message>
        <source>The file could not be looked up.</source>
        <translation>Le fichier n’a pas pu être recherché.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>%1, part %2 of %3</source>
        <translation>%1, partie %2 sur %3</translation>
    </message>
    <message>
        <source>%1, pages %2–%3</source>
        <translation>%1, pages %2–%3</translation>
    </message>
    <message>
        <source>list of files in %1</source>
        <translation>liste des fichiers de %1</translation>
    </message>
    <message>
        <source>list of files</source>
        <translation>liste des fichiers</translation>
    </message>
    <message>
        <source>%1, 1 row</source>
        <translation>%1, 1 ligne</translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1, %2 lignes</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 est illisible.</translation>
    </message>
    <message>
        <source>%1 is damaged. Put it aside, and what was allowed is asked for again.</source>
        <translation>%1 est endommagé. Mettez-le de côté, et ce qui était autorisé vous sera redemandé.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Is the disk full?</source>
        <translation>%1 ne peut pas être écrit. Le disque est-il plein&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>&quot;%1&quot; may use %2, which is not there or is everything. Choose its folders again.</source>
        <translation>«&#x202f;%1&#x202f;» peut utiliser %2, qui n’existe pas ou qui englobe tout. Choisissez de nouveau ses dossiers.</translation>
    </message>
    <message>
        <source>Install Node.js (on Debian: the packages nodejs and npm).</source>
        <translation>Installez Node.js (sur Debian&#xa0;: les paquets nodejs et npm).</translation>
    </message>
    <message>
        <source>Install uv.</source>
        <translation>Installez uv.</translation>
    </message>
    <message>
        <source>Install Python (on Debian: the package python3).</source>
        <translation>Installez Python (sur Debian&#xa0;: le paquet python3).</translation>
    </message>
    <message>
        <source>Install R (on Debian: the package r-base-core).</source>
        <translation>Installez R (sur Debian&#xa0;: le paquet r-base-core).</translation>
    </message>
    <message>
        <source>Install Docker.</source>
        <translation>Installez Docker.</translation>
    </message>
    <message>
        <source>Install it, or give its full path.</source>
        <translation>Installez-le, ou indiquez son chemin complet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not started: there is no sandbox on this machine. Install bubblewrap.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas été démarré&#xa0;: il n’y a pas de bac à sable sur cette machine. Installez bubblewrap.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not started: its sandbox could not be made.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas été démarré&#xa0;: son bac à sable n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>The call was stopped.</source>
        <translation>L’appel a été arrêté.</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; ran longer than %2 seconds and was ended. It may be allowed more in its schema file (timeout_seconds).</source>
        <translation>L’outil «&#x202f;%1&#x202f;» a duré plus de %2 secondes et a été interrompu. Son fichier de schéma peut lui en accorder davantage (timeout_seconds).</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; wrote more than %2 and was ended. It may be allowed more in its schema file (output_kb).</source>
        <translation>L’outil «&#x202f;%1&#x202f;» a écrit plus de %2 et a été interrompu. Son fichier de schéma peut lui en accorder davantage (output_kb).</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; could not be started.</source>
        <translation>L’outil «&#x202f;%1&#x202f;» n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>What the tool &quot;%1&quot; wrote is not UTF-8 text.</source>
        <translation>Ce que l’outil «&#x202f;%1&#x202f;» a écrit n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; used more than %2 seconds of the processor and was ended. It may be allowed more in its schema file (cpu_seconds).</source>
        <translation>L’outil «&#x202f;%1&#x202f;» a utilisé plus de %2 secondes de processeur et a été interrompu. Son fichier de schéma peut lui en accorder davantage (cpu_seconds).</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; crashed (signal %2). What it wrote last is in its log.</source>
        <translation>L’outil «&#x202f;%1&#x202f;» s’est arrêté brutalement (signal %2). Ce qu’il a écrit en dernier se trouve dans son journal.</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; failed (exit status %2). What it wrote last is in its log.</source>
        <translation>L’outil «&#x202f;%1&#x202f;» a échoué (code de sortie %2). Ce qu’il a écrit en dernier se trouve dans son journal.</translation>
    </message>
    <message>
        <source>What the tool &quot;%1&quot; wrote is not the JSON that its schema file promises.</source>
        <translation>Ce que l’outil «&#x202f;%1&#x202f;» a écrit n’est pas le JSON que promet son fichier de schéma.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>A tool&apos;s name has letters, digits, _ and -, at most 48 of them. Choose another one.</source>
        <translation>Le nom d’un outil se compose de lettres, de chiffres, de _ et de -, 48 au plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Le dossier %1 n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>There is a file %1 already. Choose another name.</source>
        <translation>Il existe déjà un fichier %1. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 could not be read again.</source>
        <translation>%1 n’a pas pu être relu.</translation>
    </message>
    <message>
        <source>It may use the folder &quot;%1&quot;, which is not in the workspace.</source>
        <translation>Il peut utiliser le dossier «&#x202f;%1&#x202f;», qui n’est pas dans l’espace de travail.</translation>
    </message>
    <message>
        <source>It may write to the folder that the tools lie in, which would let it change them.</source>
        <translation>Il peut écrire dans le dossier où se trouvent les outils, ce qui lui permettrait de les modifier.</translation>
    </message>
    <message>
        <source>Its name has other characters than letters, digits, _ and -, or more than 48. Rename its files.</source>
        <translation>Son nom contient d’autres caractères que des lettres, des chiffres, _ et -, ou en compte plus de 48. Renommez ses fichiers.</translation>
    </message>
    <message>
        <source>Beside %1 there has to be exactly one program of the same name.</source>
        <translation>À côté de %1, il doit y avoir exactement un programme du même nom.</translation>
    </message>
    <message>
        <source>%1 is no JSON object (look at character %2), or larger than 256 kB.</source>
        <translation>%1 n’est pas un objet JSON (regardez le caractère %2), ou dépasse 256&#xa0;Ko.</translation>
    </message>
    <message>
        <source>The schema in %1 does not say &quot;type&quot;: &quot;object&quot;.</source>
        <translation>Le schéma dans %1 n’indique pas &quot;type&quot;: &quot;object&quot;.</translation>
    </message>
    <message>
        <source>The program %1 is not there, or cannot be read.</source>
        <translation>Le programme %1 n’existe pas, ou ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 is not executable. Allow it to be run in its properties, or with &quot;chmod +x&quot;.</source>
        <translation>%1 n’est pas exécutable. Autorisez son exécution dans ses propriétés, ou avec «&#x202f;chmod +x&#x202f;».</translation>
    </message>
    <message>
        <source>%1 does not say in its first line what runs it, such as &quot;#!/usr/bin/env python3&quot;.</source>
        <translation>%1 n’indique pas sur sa première ligne ce qui l’exécute, par exemple «&#x202f;#!/usr/bin/env python3&#x202f;».</translation>
    </message>
    <message>
        <source>The lines of %1 end as on Windows. Save it with line ends of Unix.</source>
        <translation>Les lignes de %1 se terminent comme sous Windows. Enregistrez-le avec des fins de ligne Unix.</translation>
    </message>
    <message>
        <source>%1 needs &quot;%2&quot;, which is not installed for all users of this machine. %3</source>
        <translation>%1 a besoin de «&#x202f;%2&#x202f;», qui n’est pas installé pour tous les utilisateurs de cette machine. %3</translation>
    </message>
    <message>
        <source>It may read: %1.</source>
        <translation>Il peut lire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It may change files in: %1.</source>
        <translation>Il peut modifier des fichiers dans&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It may use the network.</source>
        <translation>Il peut utiliser le réseau.</translation>
    </message>
    <message>
        <source>It cannot use the network.</source>
        <translation>Il ne peut pas utiliser le réseau.</translation>
    </message>
    <message>
        <source>It asks the PostgreSQL database %1 at %2, port %3, as the user %4.</source>
        <translation>Il interroge la base de données PostgreSQL %1 sur %2, port %3, en tant qu’utilisateur %4.</translation>
    </message>
    <message>
        <source>It is given the variable %1 as the password.</source>
        <translation>Il reçoit la variable %1 comme mot de passe.</translation>
    </message>
    <message>
        <source>This statement may change data.</source>
        <translation>Cette instruction peut modifier des données.</translation>
    </message>
    <message>
        <source>It can only read.</source>
        <translation>Il peut seulement lire.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 n’a pas pu être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is no text that can be edited here.</source>
        <translation>%1 n’est pas un texte qui puisse être modifié ici.</translation>
    </message>
    <message>
        <source>%1 does not lie in the folder tools of the workspace, so it is not changed here.</source>
        <translation>%1 ne se trouve pas dans le dossier tools de l’espace de travail, il n’est donc pas modifié ici.</translation>
    </message>
    <message>
        <source>It may write to the folder &quot;%1&quot; of the workspace, which would let it change what the agents may do.</source>
        <translation>Il peut écrire dans le dossier «&#x202f;%1&#x202f;» de l’espace de travail, ce qui lui permettrait de changer ce que les agents peuvent faire.</translation>
    </message>
    <message>
        <source>It may write to the folder of %1, which would let it change what is sent where.</source>
        <translation>Il peut écrire dans le dossier de %1, ce qui lui permettrait de changer ce qui est envoyé et où.</translation>
    </message>
</context>
<context>
    <name>Triggers</name>
    <message>
        <source>The text scanner could not be started (%1). Nothing can be sent.</source>
        <translation>L’analyseur de texte n’a pas pu être démarré (%1). Rien ne peut être envoyé.</translation>
    </message>
</context>
<context>
    <name>Truncation</name>
    <message>
        <source>the instructions</source>
        <translation>les instructions</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>le fichier %1</translation>
    </message>
    <message>
        <source>a result of %1</source>
        <translation>un résultat de %1</translation>
    </message>
    <message>
        <source>an earlier answer</source>
        <translation>une réponse précédente</translation>
    </message>
    <message>
        <source>your message “%1”</source>
        <translation>votre message «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>The model did not read all of this request: at least %1 tokens were sent, and the server read %2. It dropped the beginning without a word, because its context is too small. Lost, whole or in part: %3. Give the server a larger context, or shorten the conversation.</source>
        <translation>Le modèle n’a pas lu toute cette requête&#xa0;: au moins %1 jetons ont été envoyés, et le serveur en a lu %2. Il a supprimé le début sans le dire, car son contexte est trop petit. Perdu, en tout ou en partie&#xa0;: %3. Donnez au serveur un contexte plus grand, ou raccourcissez la conversation.</translation>
    </message>
</context>
<context>
    <name>UsageExport</name>
    <message>
        <source>The amounts are in %1. Only exports in US dollars can be compared.</source>
        <translation>Les montants sont en %1. Seuls les exports en dollars américains peuvent être comparés.</translation>
    </message>
    <message>
        <source>The columns of this file are not those of a usage or cost export of Anthropic, OpenAI or Google Cloud. Export it as CSV from the provider&apos;s console.</source>
        <translation>Les colonnes de ce fichier ne sont pas celles d’un export de consommation ou de coûts d’Anthropic, d’OpenAI ou de Google Cloud. Exportez-le au format CSV depuis la console du fournisseur.</translation>
    </message>
    <message>
        <source>The amounts of %1 add up to more than can be counted.</source>
        <translation>La somme des montants de %1 dépasse ce qui peut être compté.</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>Another copy of the program keeps writing to this conversation, so nothing was replaced. Close it there and try again.</source>
        <translation>Une autre instance du programme continue d’écrire dans cette conversation, rien n’a donc été remplacé. Fermez-la là-bas et réessayez.</translation>
    </message>
    <message>
        <source>%1 number %2 has no value yet.</source>
        <translation>%1 numéro %2 n’a pas encore de valeur.</translation>
    </message>
    <message>
        <source>A placeholder belongs to a conversation, but none was named.</source>
        <translation>Un marqueur appartient à une conversation, mais aucune n’a été nommée.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the type of a value: use capital letters and underscores, such as PROJECT_NAME, without a digit at the end.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être le type d’une valeur&#xa0;: utilisez des majuscules et des traits de soulignement, comme PROJECT_NAME, sans chiffre à la fin.</translation>
    </message>
    <message>
        <source>An empty value cannot have a placeholder.</source>
        <translation>Une valeur vide ne peut pas avoir de marqueur.</translation>
    </message>
    <message>
        <source>A found value holds half of a character and cannot be replaced safely. Remove the broken character from the text.</source>
        <translation>Une valeur trouvée contient la moitié d’un caractère et ne peut pas être remplacée de façon sûre. Retirez du texte le caractère défectueux.</translation>
    </message>
    <message>
        <source>This conversation has no value for %1.</source>
        <translation>Cette conversation n’a pas de valeur pour %1.</translation>
    </message>
    <message>
        <source>Only a placeholder&apos;s type and number can be kept free.</source>
        <translation>Seuls le type et le numéro d’un marqueur peuvent être gardés libres.</translation>
    </message>
    <message>
        <source>Values can be copied only into a conversation that has none.</source>
        <translation>Des valeurs ne peuvent être copiées que dans une conversation qui n’en a aucune.</translation>
    </message>
</context>
<context>
    <name>VaultGuard</name>
    <message>
        <source>The value behind %1 stands in %2 at byte %3, so nothing was sent. Open the request in review and mask the value there, or allow it.</source>
        <translation>La valeur derrière %1 se trouve dans %2 à l’octet %3, rien n’a donc été envoyé. Ouvrez la requête dans la vérification et masquez-y la valeur, ou autorisez-la.</translation>
    </message>
    <message>
        <source>the body of the request</source>
        <translation>le corps de la requête</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>l’adresse</translation>
    </message>
    <message>
        <source>a header of the request</source>
        <translation>un en-tête de la requête</translation>
    </message>
    <message>
        <source>the bytes</source>
        <translation>les octets</translation>
    </message>
</context>
<context>
    <name>VaultTable</name>
    <message>
        <source>The vault is empty: nothing was replaced by a placeholder yet.</source>
        <translation>Le coffre est vide&#xa0;: rien n’a encore été remplacé par un marqueur.</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>The calculation was stopped.</source>
        <translation>Le calcul a été arrêté.</translation>
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
        <translation>~%1 jetons</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>sans coût</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>≥ %1 today, %n unpriced</source>
        <translation>
            <numerusform>≥ %1 aujourd’hui, %n sans prix</numerusform>
            <numerusform>≥ %1 aujourd’hui, %n sans prix</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to the first token</source>
        <translation>%1 jusqu’au premier jeton</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en tout</translation>
    </message>
    <message>
        <source>%1 from cache</source>
        <translation>%1 lus du cache</translation>
    </message>
    <message>
        <source>%1 written to cache</source>
        <translation>%1 écrits en cache</translation>
    </message>
    <message>
        <source>%1 tokens in</source>
        <translation>%1 jetons en entrée</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 en sortie</translation>
    </message>
    <message>
        <source>%1 reasoning</source>
        <translation>%1 de raisonnement</translation>
    </message>
    <message>
        <source>tokens not reported</source>
        <translation>jetons non communiqués</translation>
    </message>
    <message>
        <source>Practice — no model, nothing leaves this machine</source>
        <translation>Essai — aucun modèle, rien ne sort de cette machine</translation>
    </message>
    <message>
        <source>Local model — nothing leaves this machine</source>
        <translation>Modèle local — rien ne sort de cette machine</translation>
    </message>
    <message>
        <source>Leaves to %1 after you sign</source>
        <translation>Sort vers %1 après votre signature</translation>
    </message>
    <message>
        <source>Leaves to %1; you sign what has open findings</source>
        <translation>Sort vers %1&#x202f;; vous signez ce qui a des éléments trouvés en suspens</translation>
    </message>
    <message>
        <source>Leaves to %1 without asking</source>
        <translation>Sort vers %1 sans demander</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>leaves as it is</source>
        <translation>sort tel quel</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>marqueur</translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation>valeur de substitution</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>generalised</source>
        <translation>généralisé</translation>
    </message>
    <message>
        <source>must stay local</source>
        <translation>doit rester en local</translation>
    </message>
    <message>
        <source>blocks the request</source>
        <translation>bloque la requête</translation>
    </message>
    <message>
        <source>Leaves to where the route says, after you sign</source>
        <translation>Sort vers la destination indiquée par la route, après votre signature</translation>
    </message>
    <message>
        <source>Leaves to where the route says; you sign what has open findings</source>
        <translation>Sort vers la destination indiquée par la route&#x202f;; vous signez ce qui a des éléments trouvés en suspens</translation>
    </message>
    <message>
        <source>Leaves to where the route says, without asking</source>
        <translation>Sort vers la destination indiquée par la route, sans demander</translation>
    </message>
</context>
<context>
    <name>WorkerRun</name>
    <message>
        <source>The program that reads documents is missing. Install Countersign again.</source>
        <translation>Le programme qui lit les documents est absent. Installez de nouveau Countersign.</translation>
    </message>
    <message>
        <source>The program that reads documents could not be started. Try again.</source>
        <translation>Le programme qui lit les documents n’a pas pu démarrer. Réessayez.</translation>
    </message>
    <message>
        <source>The file is too large for this.</source>
        <translation>Le fichier est trop grand pour cela.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>This took longer than the %1 seconds that are allowed and was stopped.</source>
        <translation>Cela a duré plus que les %1 secondes autorisées et a été arrêté.</translation>
    </message>
    <message>
        <source>The file is damaged, or needs more time or memory than is allowed.</source>
        <translation>Le fichier est endommagé, ou demande plus de temps ou de mémoire que ce qui est autorisé.</translation>
    </message>
    <message>
        <source>The file is encrypted. Open it with its password, save it without one, and try again.</source>
        <translation>Le fichier est chiffré. Ouvrez-le avec son mot de passe, enregistrez-le sans mot de passe et réessayez.</translation>
    </message>
    <message>
        <source>There is more text in the file than can be redacted at once. Split it.</source>
        <translation>Le fichier contient plus de texte qu’il ne peut en être masqué en une fois. Divisez-le.</translation>
    </message>
    <message>
        <source>The file is made to break readers, and is not copied.</source>
        <translation>Le fichier est conçu pour faire échouer les programmes de lecture, et n’est pas copié.</translation>
    </message>
    <message>
        <source>Not all of the file can be read, so it cannot be copied safely. Open it, save it again, and try once more.</source>
        <translation>Le fichier ne peut pas être lu en entier, il ne peut donc pas être copié sans risque. Ouvrez-le, enregistrez-le de nouveau et réessayez.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. The old file is unchanged.</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2. L’ancien fichier est inchangé.</translation>
    </message>
    <message>
        <source>There is no workspace folder %1. Make it, or choose another with --workspace.</source>
        <translation>Il n’y a pas de dossier d’espace de travail %1. Créez-le ou choisissez-en un autre avec --workspace.</translation>
    </message>
    <message>
        <source>This build holds no sample workspace. Choose a folder of your own with --workspace.</source>
        <translation>Cette version compilée ne contient pas d’espace de travail d’exemple. Choisissez un dossier à vous avec --workspace.</translation>
    </message>
    <message>
        <source>The sample workspace cannot be written to %1. Check that there is room and that you may write there.</source>
        <translation>L’espace de travail d’exemple ne peut pas être écrit dans %1. Vérifiez qu’il y a de la place et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>The workspace %1 has no agents. Put a file NAME.agent.md into its folder &quot;agents&quot;.</source>
        <translation>L’espace de travail %1 n’a pas d’agents. Placez un fichier NAME.agent.md dans son dossier «&#x202f;agents&#x202f;».</translation>
    </message>
    <message>
        <source>There is no agent &quot;%1&quot; in %2. It has: %3.</source>
        <translation>Il n’y a pas d’agent «&#x202f;%1&#x202f;» dans %2. Il contient&#xa0;: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an agent&apos;s file.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être le nom d’un fichier d’agent.</translation>
    </message>
    <message>
        <source>The agent could not be saved to %1: %2. The old file is unchanged.</source>
        <translation>L’agent n’a pas pu être enregistré dans %1&#xa0;: %2. L’ancien fichier est inchangé.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a policy.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas le nom d’une politique.</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot;. The workspace and the program have: %2.</source>
        <translation>Il n’y a pas de politique «&#x202f;%1&#x202f;». L’espace de travail et le programme contiennent&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot; any more.</source>
        <translation>Il n’y a plus de politique «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a policy. Use letters, digits, spaces, &quot;_&quot;, &quot;-&quot; and &quot;.&quot;.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être le nom d’une politique. Utilisez des lettres, des chiffres, des espaces, «&#x202f;_&#x202f;», «&#x202f;-&#x202f;» et «&#x202f;.&#x202f;».</translation>
    </message>
    <message>
        <source>The policy &quot;%1&quot; could not be removed: %2.</source>
        <translation>La politique «&#x202f;%1&#x202f;» n’a pas pu être supprimée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no route in %1. Write one on the page Settings, Routes, or into routes.yaml.</source>
        <translation>Il n’y a pas de route dans %1. Écrivez-en une sur la page Réglages, Routes, ou dans routes.yaml.</translation>
    </message>
    <message>
        <source>There is no route &quot;%1&quot;. routes.yaml has: %2.</source>
        <translation>Il n’y a pas de route «&#x202f;%1&#x202f;». routes.yaml contient&#xa0;: %2.</translation>
    </message>
    <message>
        <source>None of the providers that the route &quot;%1&quot; names is in providers.json.</source>
        <translation>Aucun des fournisseurs que cite la route «&#x202f;%1&#x202f;» n’est dans providers.json.</translation>
    </message>
    <message>
        <source>The route &quot;%1&quot; names providers without a key: %2. Add a key in the settings.</source>
        <translation>La route «&#x202f;%1&#x202f;» cite des fournisseurs sans clé&#xa0;: %2. Ajoutez une clé dans les réglages.</translation>
    </message>
</context>
<context>
    <name>countersign</name>
    <message>
        <source>Stopped by you. What had arrived by then is kept.</source>
        <translation>Arrêtée par vous. Ce qui était arrivé jusque-là est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>The agent&apos;s time limit of %n second(s) was reached.</source>
        <translation>
            <numerusform>L’agent a atteint sa limite de temps de %n seconde.</numerusform>
            <numerusform>L’agent a atteint sa limite de temps de %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>L’exécution a été arrêtée.</translation>
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
        <translation>Qt %1, KSyntaxHighlighting, QCoro, QtKeychain, libsodium, Vectorscan, libphonenumber, SQLite, Poppler, GMime, Gumbo, libarchive, uchardet, yaml-cpp, libseccomp et bubblewrap.</translation>
    </message>
    <message>
        <source>Open the first-start page</source>
        <translation>Ouvrir la page de premier démarrage</translation>
    </message>
    <message>
        <source>The three ways to begin; nothing is lost</source>
        <translation>Les trois façons de commencer&#x202f;; rien n’est perdu</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>À propos de Qt</translation>
    </message>
    <message>
        <source>Shows every request before it leaves this machine, with what was masked in it, and sends it only when it is signed. There is no account and no telemetry, and the program never looks for updates by itself.</source>
        <translation>Affiche chaque requête avant qu’elle ne sorte de cette machine, avec ce qui y a été masqué, et ne l’envoie qu’une fois signée. Il n’y a ni compte ni télémétrie, et le programme ne cherche jamais de mises à jour de lui-même.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. The text is in the file LICENSE that comes with it.</source>
        <translation>Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure. Le texte se trouve dans le fichier LICENSE fourni avec le programme.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>The file README.md that comes with the program has a tour, and docs/ has more. F1 shows all keys.</source>
        <translation>Le fichier README.md fourni avec le programme propose une visite guidée, et docs/ en contient davantage. F1 affiche toutes les touches.</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Construit avec</translation>
    </message>
</context>
<context>
    <name>countersign::AgentDocument</name>
    <message>
        <source>What you typed until %1 and did not save is here again.</source>
        <translation>Ce que vous avez saisi jusqu’à %1 sans l’enregistrer est de nouveau là.</translation>
    </message>
    <message>
        <source>The file was changed outside in the same lines. Choose first which text is to stay.</source>
        <translation>Le fichier a été modifié de l’extérieur dans les mêmes lignes. Choisissez d’abord quel texte doit rester.</translation>
    </message>
    <message>
        <source>The file was removed outside. Saving writes it again.</source>
        <translation>Le fichier a été supprimé de l’extérieur. L’enregistrer l’écrit de nouveau.</translation>
    </message>
    <message>
        <source>The file was changed outside. Those changes and yours are both in the text now; nothing is saved yet.</source>
        <translation>Le fichier a été modifié de l’extérieur. Ces modifications et les vôtres sont maintenant toutes deux dans le texte&#x202f;; rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>The file was changed outside; this is its text now. Undo brings yours back.</source>
        <translation>Le fichier a été modifié de l’extérieur&#x202f;; voici son texte actuel. Annuler rétablit le vôtre.</translation>
    </message>
</context>
<context>
    <name>countersign::AgentForm</name>
    <message>
        <source>%1 (not in this workspace)</source>
        <translation>%1 (absent de cet espace de travail)</translation>
    </message>
    <message>
        <source>%1
not in this version: left out of a run</source>
        <translation>%1
absent de cette version&#xa0;: ignoré lors d’une exécution</translation>
    </message>
    <message>
        <source>%1
stands for %2</source>
        <translation>%1
représente %2</translation>
    </message>
    <message>
        <source>%1 (not in the library)</source>
        <translation>%1 (absent de la bibliothèque)</translation>
    </message>
    <message>
        <source>%1 &lt;a href=&quot;%2&quot;&gt;Line %2&lt;/a&gt;</source>
        <translation>%1 &lt;a href=&quot;%2&quot;&gt;Ligne %2&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>Problèmes du fichier</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>What people call the agent</source>
        <translation>Le nom que l’on donne à l’agent</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>One sentence for those who choose an agent</source>
        <translation>Une phrase pour les personnes qui choisissent un agent</translation>
    </message>
    <message>
        <source>What the agent is, what it gets, how it should work and what its answer should look like</source>
        <translation>Ce qu’est l’agent, ce qu’il reçoit, comment il doit travailler et à quoi sa réponse doit ressembler</translation>
    </message>
    <message>
        <source>&amp;Instructions</source>
        <translation>&amp;Instructions</translation>
    </message>
    <message>
        <source>the one that is chosen in the header</source>
        <translation>celui qui est choisi dans l’en-tête</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>What the agent may do. Each result is redacted before it leaves.</source>
        <translation>Ce que l’agent peut faire. Chaque résultat est masqué avant de sortir.</translation>
    </message>
    <message>
        <source>D&amp;ocuments</source>
        <translation>Do&amp;cuments</translation>
    </message>
    <message>
        <source>&amp;Redaction policy</source>
        <translation>&amp;Politique de masquage</translation>
    </message>
    <message>
        <source>What happens to names, numbers and other values before a request leaves</source>
        <translation>Ce qu’il advient des noms, numéros et autres valeurs avant qu’une requête ne sorte</translation>
    </message>
    <message>
        <source>Every request is held for you</source>
        <translation>Chaque requête est retenue pour vous</translation>
    </message>
    <message>
        <source>Requests with open findings are held for you</source>
        <translation>Les requêtes avec des éléments trouvés en suspens sont retenues pour vous</translation>
    </message>
    <message>
        <source>Nothing is held; the policy may forbid this</source>
        <translation>Rien n’est retenu&#x202f;; la politique peut l’interdire</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>&amp;Vérification</translation>
    </message>
    <message>
        <source>Limits of one run</source>
        <translation>Limites d’une exécution</translation>
    </message>
    <message>
        <source>A shape for the answer (output_schema) is written in the source.</source>
        <translation>La forme de la réponse (output_schema) s’écrit dans la source.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>All documents of the library</source>
        <translation>Tous les documents de la bibliothèque</translation>
    </message>
    <message>
        <source>Folders and files that the agent may read</source>
        <translation>Dossiers et fichiers que l’agent peut lire</translation>
    </message>
    <message>
        <source>Another folder or file, then Return</source>
        <translation>Un autre dossier ou fichier, puis Entrée</translation>
    </message>
    <message>
        <source>Another folder or file that the agent may read</source>
        <translation>Un autre dossier ou fichier que l’agent peut lire</translation>
    </message>
    <message>
        <source>Most requests</source>
        <translation>Nombre maximal de requêtes</translation>
    </message>
    <message>
        <source> requests at most</source>
        <translation> requêtes au plus</translation>
    </message>
    <message>
        <source>Most money, in US dollars</source>
        <translation>Montant maximal, en dollars américains</translation>
    </message>
    <message>
        <source>no limit of cost</source>
        <translation>sans limite de coût</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>Most tokens of one answer</source>
        <translation>Nombre maximal de jetons d’une réponse</translation>
    </message>
    <message>
        <source>no limit of tokens</source>
        <translation>sans limite de jetons</translation>
    </message>
    <message>
        <source> tokens an answer</source>
        <translation> jetons par réponse</translation>
    </message>
    <message>
        <source>Most seconds</source>
        <translation>Nombre maximal de secondes</translation>
    </message>
    <message>
        <source>no limit of time</source>
        <translation>sans limite de temps</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> secondes</translation>
    </message>
    <message>
        <source>not isolated</source>
        <translation>non isolé</translation>
    </message>
    <message>
        <source>in a sandbox, reaches the network</source>
        <translation>dans un bac à sable, accède au réseau</translation>
    </message>
    <message>
        <source>in a sandbox, no network</source>
        <translation>dans un bac à sable, sans réseau</translation>
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
aucun outil que vous ayez approuvé&#xa0;: ignoré lors d’une exécution&#x202f;; voir les réglages sous Outils</translation>
    </message>
    <message>
        <source>built in, reaches servers on this machine</source>
        <translation>intégré, accède à des serveurs sur cette machine</translation>
    </message>
    <message>
        <source>built in, no network</source>
        <translation>intégré, sans réseau</translation>
    </message>
    <message>
        <source>a program of the workspace, in a sandbox, reaches the network</source>
        <translation>un programme de l’espace de travail, dans un bac à sable, accède au réseau</translation>
    </message>
    <message>
        <source>a program of the workspace, in a sandbox, no network</source>
        <translation>un programme de l’espace de travail, dans un bac à sable, sans réseau</translation>
    </message>
    <message>
        <source>%1
no agent of this workspace that can be run: left out</source>
        <translation>%1
aucun agent de cet espace de travail qui puisse être exécuté&#xa0;: omis</translation>
    </message>
    <message>
        <source>The usual: real values, placeholders where it can reach a network</source>
        <translation>Par défaut&#xa0;: vraies valeurs, marqueurs là où il peut accéder à un réseau</translation>
    </message>
    <message>
        <source>The usual for this tool: placeholders</source>
        <translation>Par défaut pour cet outil&#xa0;: marqueurs</translation>
    </message>
    <message>
        <source>The usual for this tool: real values</source>
        <translation>Par défaut pour cet outil&#xa0;: vraies valeurs</translation>
    </message>
    <message>
        <source>You said: real values always. As&amp;k again</source>
        <translation>Vous avez dit&#xa0;: toujours les vraies valeurs. Demander à no&amp;uveau</translation>
    </message>
    <message>
        <source>You said: never real values. As&amp;k again</source>
        <translation>Vous avez dit&#xa0;: jamais les vraies valeurs. Demander à no&amp;uveau</translation>
    </message>
    <message>
        <source>Where the model writes a placeholder, %1 &amp;gets</source>
        <translation>&amp;Là où le modèle écrit un marqueur, %1 reçoit</translation>
    </message>
    <message>
        <source>Where the model writes a placeholder, the chosen tool &amp;gets</source>
        <translation>&amp;Là où le modèle écrit un marqueur, l’outil choisi reçoit</translation>
    </message>
    <message>
        <source>By the rules of this route</source>
        <translation>Selon les règles de cette route</translation>
    </message>
    <message>
        <source>provider/model, such as anthropic/claude-sonnet-4-5, or route: and the name of a route, which chooses for each request</source>
        <translation>fournisseur/modèle, par exemple anthropic/claude-sonnet-4-5, ou route: et le nom d’une route, qui choisit pour chaque requête</translation>
    </message>
    <message>
        <source>triage, letters</source>
        <translation>triage, lettres</translation>
    </message>
    <message>
        <source>Task la&amp;bels</source>
        <translation>É&amp;tiquettes de tâche</translation>
    </message>
    <message>
        <source>What kind of task this is, in words that rules of routes ask for, with commas between them</source>
        <translation>De quel genre de tâche il s’agit, avec les mots que demandent les règles des routes, séparés par des virgules</translation>
    </message>
    <message>
        <source>&amp;Agents that it may call</source>
        <translation>&amp;Agents qu’il peut appeler</translation>
    </message>
    <message>
        <source>Each works in a conversation of its own, with its own rules; every request of it is held for you as its own file says.</source>
        <translation>Chacun travaille dans une conversation à part, avec ses propres règles&#x202f;; chacune de ses requêtes est retenue pour vous comme l’indique son propre fichier.</translation>
    </message>
    <message>
        <source>Tools that the agent may use</source>
        <translation>Outils que l’agent peut utiliser</translation>
    </message>
    <message>
        <source>Values that were hidden from the model stand for something again only where you let them.</source>
        <translation>Les valeurs cachées au modèle ne retrouvent un sens que là où vous les y autorisez.</translation>
    </message>
    <message>
        <source>Real values</source>
        <translation>Vraies valeurs</translation>
    </message>
    <message>
        <source>Placeholders, as the model wrote them</source>
        <translation>Marqueurs, tels que le modèle les a écrits</translation>
    </message>
    <message>
        <source>What you say at each call: it is shown to you both ways</source>
        <translation>Ce que vous dites à chaque appel&#xa0;: il vous est montré des deux façons</translation>
    </message>
    <message>
        <source>Forgets it: the next call of this tool is shown to you both ways again</source>
        <translation>L’oublie&#xa0;: le prochain appel de cet outil vous sera de nouveau montré des deux façons</translation>
    </message>
    <message>
        <source>It could not be written down, and holds until the program ends.</source>
        <translation>Cela n’a pas pu être noté, et vaut jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Agents that it may call</source>
        <translation>Agents qu’il peut appeler</translation>
    </message>
    <message>
        <source>There is no other agent in this workspace.</source>
        <translation>Il n’y a pas d’autre agent dans cet espace de travail.</translation>
    </message>
</context>
<context>
    <name>countersign::AgentPanel</name>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>F2 renames the file, Ctrl+D copies it, Delete deletes it with a way back.</source>
        <translation>F2 renomme le fichier, Ctrl+D le copie, Suppr le supprime avec retour possible.</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Nouvel agent</translation>
    </message>
    <message>
        <source>Begin an agent from a template</source>
        <translation>Commencer un agent à partir d’un modèle de départ</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, copie</translation>
    </message>
    <message>
        <source> copy</source>
        <translation> copie</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 a été supprimé.</translation>
    </message>
    <message>
        <source>&amp;Copy to a new agent</source>
        <translation>&amp;Copier vers un nouvel agent</translation>
    </message>
    <message>
        <source>&amp;Rename the file</source>
        <translation>&amp;Renommer le fichier</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>countersign::AgentsModel</name>
    <message>
        <source>%1, broken: %2</source>
        <translation>%1, défectueux&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>countersign::AnswersView</name>
    <message>
        <source>Rating</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>1 of 5: useless</source>
        <translation>1 sur 5&#xa0;: inutile</translation>
    </message>
    <message>
        <source>5 of 5: could not be better</source>
        <translation>5 sur 5&#xa0;: on ne peut mieux</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation>%1 sur 5</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre remarque</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>Continuer avec celle-ci</translation>
    </message>
    <message>
        <source>Opens its conversation on the page Run, with this model and policy</source>
        <translation>Ouvre sa conversation sur la page Exécution, avec ce modèle et cette politique</translation>
    </message>
    <message>
        <source>What left</source>
        <translation>Ce qui est sorti</translation>
    </message>
    <message>
        <source>Shows exactly the bytes that left, in the ledger</source>
        <translation>Affiche exactement les octets sortis, dans le registre</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Réponse %1</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Réponse de %1</translation>
    </message>
    <message>
        <source>No answer. Why stands here when all are rated.</source>
        <translation>Pas de réponse. La raison figurera ici quand toutes seront notées.</translation>
    </message>
    <message>
        <source>Rate it to see who wrote it.</source>
        <translation>Notez-la pour voir qui l’a écrite.</translation>
    </message>
    <message>
        <source>On its way …</source>
        <translation>En route…</translation>
    </message>
    <message>
        <source>What it saw: …</source>
        <translation>Ce qu’il a vu&#xa0;: …</translation>
    </message>
    <message>
        <source>What it saw:
%1</source>
        <translation>Ce qu’il a vu&#xa0;:
%1</translation>
    </message>
    <message>
        <source>Rate %1: %2 of 5</source>
        <translation>Noter %1&#xa0;: %2 sur 5</translation>
    </message>
    <message>
        <source>Your note about %1</source>
        <translation>Votre remarque sur %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Continuer avec %1</translation>
    </message>
    <message>
        <source>What left to %1</source>
        <translation>Ce qui est sorti vers %1</translation>
    </message>
</context>
<context>
    <name>countersign::AppearanceSection</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>The language changes when Countersign is started again.</source>
        <translation>La langue change au prochain démarrage de Countersign.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>These belong to this machine, not to the workspace.</source>
        <translation>Ces réglages appartiennent à cette machine, pas à l’espace de travail.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Aérée</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>How much room there is between rows, fields and messages</source>
        <translation>L’espace entre les lignes, les champs et les messages</translation>
    </message>
    <message>
        <source>Amounts in</source>
        <translation>Montants en</translation>
    </message>
</context>
<context>
    <name>countersign::AssumptionsModel</name>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>Entered by you</source>
        <translation>Saisi par vous</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Hypothèse</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Provenance</translation>
    </message>
</context>
<context>
    <name>countersign::BenchPanel</name>
    <message>
        <source>Run on all samples</source>
        <translation>Exécuter sur tous les exemples</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Add the message as a sample</source>
        <translation>Ajouter le message comme exemple</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Runs the agent as it stands here on every sample with the practice provider (F9). Nothing leaves this machine.</source>
        <translation>Exécute l’agent tel qu’il est ici sur chaque exemple avec le fournisseur d’essai (F9). Rien ne sort de cette machine.</translation>
    </message>
    <message>
        <source>Keeps the message of &quot;First request&quot; in agents/, beside the agent&apos;s file</source>
        <translation>Conserve le message de «&#x202f;Première requête&#x202f;» dans agents/, à côté du fichier de l’agent</translation>
    </message>
    <message>
        <source>Removes the chosen sample (Delete)</source>
        <translation>Retire l’exemple choisi (Suppr)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>F2 changes a name or message, Delete removes a sample.</source>
        <translation>F2 change un nom ou un message, Suppr retire un exemple.</translation>
    </message>
    <message>
        <source>Answer to the sample</source>
        <translation>Réponse à l’exemple</translation>
    </message>
    <message>
        <source>What the agent answered to the chosen sample</source>
        <translation>Ce que l’agent a répondu à l’exemple choisi</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>Exemple %1</translation>
    </message>
    <message>
        <source>Running sample %1 of %2 with the practice provider …</source>
        <translation>Exécution de l’exemple %1 sur %2 avec le fournisseur d’essai…</translation>
    </message>
    <message>
        <source>Keep messages here to try the agent on after each change. Practice answers; nothing leaves this machine.</source>
        <translation>Conservez ici des messages pour y essayer l’agent après chaque modification. Réponses d’essai&#x202f;; rien ne sort de cette machine.</translation>
    </message>
    <message>
        <source>Practice answers; nothing leaves this machine.</source>
        <translation>Réponses d’essai&#x202f;; rien ne sort de cette machine.</translation>
    </message>
    <message>
        <source>Done: %1 · failed: %2 · changed since last run: %3</source>
        <translation>Terminés&#xa0;: %1 · échoués&#xa0;: %2 · modifiés depuis la dernière exécution&#xa0;: %3</translation>
    </message>
    <message>
        <source>the run before answered:</source>
        <translation>l’exécution précédente a répondu&#xa0;:</translation>
    </message>
</context>
<context>
    <name>countersign::BudgetDialog</name>
    <message>
        <source>Warn at, in US dollars</source>
        <translation>Avertir à, en dollars US</translation>
    </message>
    <message>
        <source>Stop at, in US dollars</source>
        <translation>Arrêter à, en dollars US</translation>
    </message>
    <message>
        <source>Also stop requests whose cost cannot be &amp;estimated</source>
        <translation>Arrêter aussi les requêtes dont le coût ne peut pas être &amp;estimé</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Tous les agents</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Tous les fournisseurs</translation>
    </message>
    <message>
        <source>&amp;Per</source>
        <translation>&amp;Par</translation>
    </message>
    <message>
        <source>&amp;Agent</source>
        <translation>&amp;Agent</translation>
    </message>
    <message>
        <source>P&amp;rovider</source>
        <translation>&amp;Fournisseur</translation>
    </message>
    <message>
        <source>&amp;Warn at (US dollars)</source>
        <translation>A&amp;vertir à (dollars US)</translation>
    </message>
    <message>
        <source>&amp;Stop at (US dollars)</source>
        <translation>Arrê&amp;ter à (dollars US)</translation>
    </message>
    <message>
        <source>Enter from which amount on it warns, or at which it stops, or both.</source>
        <translation>Saisissez à partir de quel montant il avertit, ou auquel il arrête, ou les deux.</translation>
    </message>
    <message>
        <source>It would warn only after it has stopped: the first amount must not be greater than the second.</source>
        <translation>Il n’avertirait qu’après avoir arrêté&#xa0;: le premier montant ne doit pas être supérieur au second.</translation>
    </message>
    <message>
        <source>Checked before each send with the estimate, and afterwards with what the call cost. Free and local calls always pass.</source>
        <translation>Contrôlé avant chaque envoi avec l’estimation, et ensuite avec le coût réel de l’appel. Les appels gratuits et locaux passent toujours.</translation>
    </message>
</context>
<context>
    <name>countersign::BudgetsModel</name>
    <message>
        <source>Used up: requests are stopped</source>
        <translation>Épuisé&#xa0;: les requêtes sont arrêtées</translation>
    </message>
    <message>
        <source>Nearly used: %1</source>
        <translation>Presque épuisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>%1 utilisés</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, %2 on its way</source>
        <translation>%1, %2 en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n calls have no known price and are not in the sum.</source>
        <translation>
            <numerusform>%n appel n’a pas de prix connu et n’est pas dans la somme.</numerusform>
            <numerusform>%n appels n’ont pas de prix connu et ne sont pas dans la somme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests whose cost cannot be estimated are stopped.</source>
        <translation>Les requêtes dont le coût ne peut pas être estimé sont arrêtées.</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Tous les appels</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>Provider %1</source>
        <translation>Fournisseur %1</translation>
    </message>
    <message>
        <source>Agent %1 at %2</source>
        <translation>Agent %1 chez %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>What will have been spent at the end of the day or month if it goes on as until now</source>
        <translation>Ce qui aura été dépensé à la fin du jour ou du mois si cela continue comme jusqu’ici</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Warns at</source>
        <translation>Avertit à</translation>
    </message>
    <message>
        <source>Stops at</source>
        <translation>Arrête à</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>countersign::BudgetsTab</name>
    <message>
        <source>New budget …</source>
        <translation>Nouveau budget…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Show its calls</source>
        <translation>Afficher ses appels</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Remove the chosen budget (Del)</source>
        <translation>Retirer le budget choisi (Suppr)</translation>
    </message>
    <message>
        <source>A budget warns and stops by itself: each request is checked with its estimate before it is shown and again when it is signed, and what is on its way counts. Days and months are those of this machine.</source>
        <translation>Un budget avertit et arrête de lui-même&#xa0;: chaque requête est contrôlée avec son estimation avant d’être affichée et de nouveau à sa signature, et ce qui est en cours compte. Les jours et les mois sont ceux de cette machine.</translation>
    </message>
    <message>
        <source>No budgets</source>
        <translation>Aucun budget</translation>
    </message>
    <message>
        <source>A budget limits what may be spent in a day or a month, in all, by an agent or at a provider. It warns, or stops requests before they are sent.</source>
        <translation>Un budget limite ce qui peut être dépensé en un jour ou un mois, en tout, par un agent ou chez un fournisseur. Il avertit, ou arrête les requêtes avant leur envoi.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Retiré&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>countersign::BytesView</name>
    <message>
        <source>Bytes of the request</source>
        <translation>Octets de la requête</translation>
    </message>
    <message>
        <source>Exactly what is sent. Click a value to find it in the text.</source>
        <translation>Exactement ce qui est envoyé. Cliquez sur une valeur pour la retrouver dans le texte.</translation>
    </message>
    <message>
        <source>Laying out %1 KB …</source>
        <translation>Mise en page de %1 Ko…</translation>
    </message>
</context>
<context>
    <name>countersign::CallDetails</name>
    <message>
        <source>The chosen call</source>
        <translation>L’appel choisi</translation>
    </message>
    <message>
        <source>Facts about the call</source>
        <translation>Informations sur l’appel</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>Go to the conversation that this request belongs to</source>
        <translation>Aller à la conversation à laquelle appartient cette requête</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyé à</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Left in</source>
        <translation>Laissé en clair</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Statut HTTP</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Provider&apos;s id</source>
        <translation>Id. du fournisseur</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Id. de la requête</translation>
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
        <translation>Un outil va s’exécuter</translation>
    </message>
    <message>
        <source>%1 is about to run</source>
        <translation>%1 va s’exécuter</translation>
    </message>
    <message>
        <source>The agent “%1” calls %2</source>
        <translation>L’agent «&#x202f;%1&#x202f;» appelle %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Its server does not say what it does.</source>
        <translation>Son serveur ne dit pas ce qu’il fait.</translation>
    </message>
    <message>
        <source>Its server describes it: “%1”</source>
        <translation>Son serveur le décrit&#xa0;: «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>It gets &amp;exactly this:</source>
        <translation>Il reçoit &amp;exactement ceci&#xa0;:</translation>
    </message>
    <message>
        <source>Everything that the tool gets</source>
        <translation>Tout ce que l’outil reçoit</translation>
    </message>
    <message>
        <source>Control and Return allow the call once, Escape does not allow it.</source>
        <translation>Ctrl et Entrée autorisent l’appel une fois, Échap ne l’autorise pas.</translation>
    </message>
    <message>
        <source>What it answers is redacted and shown to you before any of it leaves this machine.</source>
        <translation>Ce qu’il répond est masqué et vous est montré avant que quoi que ce soit ne sorte de cette machine.</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>Pas &amp;maintenant</translation>
    </message>
    <message>
        <source>The model is told that you did not allow it (Esc)</source>
        <translation>Le modèle apprend que vous ne l’avez pas autorisé (Échap)</translation>
    </message>
    <message>
        <source>Ne&amp;ver</source>
        <translation>&amp;Jamais</translation>
    </message>
    <message>
        <source>This agent may not call this tool again, whatever becomes of it</source>
        <translation>Cet agent ne peut plus appeler cet outil, quoi qu’il devienne</translation>
    </message>
    <message>
        <source>Al&amp;ways</source>
        <translation>&amp;Toujours</translation>
    </message>
    <message>
        <source>This agent may call this tool without asking, as long as the tool and its server stay what they are today</source>
        <translation>Cet agent peut appeler cet outil sans demander, tant que l’outil et son serveur restent ce qu’ils sont aujourd’hui</translation>
    </message>
    <message>
        <source>For this &amp;run</source>
        <translation>Pour cette e&amp;xécution</translation>
    </message>
    <message>
        <source>Without asking until this run ends</source>
        <translation>Sans demander jusqu’à la fin de cette exécution</translation>
    </message>
    <message>
        <source>Allow &amp;once</source>
        <translation>&amp;Autoriser une fois</translation>
    </message>
    <message>
        <source>This call, as it stands here (Ctrl+Return)</source>
        <translation>Cet appel, tel qu’il est ici (Ctrl+Entrée)</translation>
    </message>
</context>
<context>
    <name>countersign::CallFilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Agent, model, provider, error, id</source>
        <translation>Agent, modèle, fournisseur, erreur, identifiant</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Mots à rechercher</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Toute la durée</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Du – au</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>À partir de ce jour</translation>
    </message>
    <message>
        <source>To this day, which belongs to it</source>
        <translation>Jusqu’à ce jour inclus</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Every provider</source>
        <translation>Tous les fournisseurs</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Every agent</source>
        <translation>Tous les agents</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signée</translation>
    </message>
    <message>
        <source>Type of value</source>
        <translation>Type de valeur</translation>
    </message>
    <message>
        <source>Every type of value</source>
        <translation>Tous les types de valeur</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Masked: %1</source>
        <translation>Masqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Left in: %1</source>
        <translation>Laissé en clair&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take this part of the filter away</source>
        <translation>Retirer cette partie du filtre</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>Du %1 au %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis le %1</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Avant le %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>One conversation</source>
        <translation>Une conversation</translation>
    </message>
    <message>
        <source>One run</source>
        <translation>Une exécution</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Erreur&#xa0;: %1</translation>
    </message>
    <message>
        <source>All words must stand in the agent, model, provider, policy or error, or begin the request&apos;s id; originals are not in the ledger and cannot be searched here</source>
        <translation>Tous les mots doivent figurer dans l’agent, le modèle, le fournisseur, la politique ou l’erreur, ou commencer l’identifiant de la requête ; les originaux ne sont pas dans le registre et ne peuvent pas être recherchés ici</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>Whole answer: %1</source>
        <translation>Réponse complète&#xa0;: %1</translation>
    </message>
    <message>
        <source>First token: %1</source>
        <translation>Premier jeton&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coût&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sent more than once</source>
        <translation>Envoyés plus d’une fois</translation>
    </message>
</context>
<context>
    <name>countersign::CallsModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Provider · model</source>
        <translation>Fournisseur · modèle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Jetons entrée</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Jetons sortie</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Premier jeton</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Nothing was masked.</source>
        <translation>Rien n’a été masqué.</translation>
    </message>
    <message>
        <source>Masked: %1</source>
        <translation>Masqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1
Found and left in: %2</source>
        <translation>%1
Trouvé et laissé en clair&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>countersign::ChartCard</name>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Table of: %1</source>
        <translation>Tableau de&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show the numbers of this chart; Return in the table opens the calls behind a number</source>
        <translation>Afficher les chiffres de ce graphique&#x202f;; Entrée dans le tableau ouvre les appels derrière un chiffre</translation>
    </message>
    <message>
        <source>Write this chart to a file</source>
        <translation>Écrire ce graphique dans un fichier</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Exporter&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Numbers (CSV) …</source>
        <translation>&amp;Chiffres (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG) …</source>
        <translation>&amp;Image (PNG)…</translation>
    </message>
    <message>
        <source>&amp;Drawing (SVG) …</source>
        <translation>&amp;Dessin (SVG)…</translation>
    </message>
    <message>
        <source>Numbers of: %1</source>
        <translation>Chiffres de&#xa0;: %1</translation>
    </message>
    <message>
        <source>Adding up …</source>
        <translation>Calcul des totaux…</translation>
    </message>
    <message>
        <source>A chart. Its numbers are in the table below it, which the button “Table” shows.</source>
        <translation>Un graphique. Ses chiffres sont dans le tableau au-dessous, que le bouton «&#x202f;Tableau&#x202f;» affiche.</translation>
    </message>
    <message>
        <source>Nothing was measured in this period.</source>
        <translation>Rien n’a été mesuré pendant cette période.</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Exporter le graphique</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Check the free space and the folder, then try again.</source>
        <translation>Impossible d’écrire «&#x202f;%1&#x202f;»&#xa0;: %2. Vérifiez l’espace libre et le dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>&amp;Document (PDF) …</source>
        <translation>&amp;Document (PDF)…</translation>
    </message>
    <message>
        <source>Calls without a known price</source>
        <translation>Appels sans prix connu</translation>
    </message>
</context>
<context>
    <name>countersign::ChartLegend</name>
    <message>
        <source>Press to leave this series out of the chart or to show it again (Space). The table keeps all numbers.</source>
        <translation>Appuyez pour retirer cette série du graphique ou la montrer à nouveau (Espace). Le tableau garde tous les chiffres.</translation>
    </message>
</context>
<context>
    <name>countersign::ColumnsDialog</name>
    <message>
        <source>Columns of %1</source>
        <translation>Colonnes de %1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Par exemple</translation>
    </message>
    <message>
        <source>Leaves as</source>
        <translation>Sort comme</translation>
    </message>
    <message>
        <source>Columns of the document</source>
        <translation>Colonnes du document</translation>
    </message>
    <message>
        <source>Reading the columns …</source>
        <translation>Lecture des colonnes…</translation>
    </message>
    <message>
        <source>&amp;Keep the rules</source>
        <translation>&amp;Conserver les règles</translation>
    </message>
    <message>
        <source>No table with titles of columns was found in this document.</source>
        <translation>Aucun tableau avec des titres de colonnes n’a été trouvé dans ce document.</translation>
    </message>
    <message>
        <source>Pseudonyms are the same in all tables of this machine, so that they still join. Where a column is kept, a saved copy shows it as it is; what goes to a model is still redacted by the policy.</source>
        <translation>Les pseudonymes sont les mêmes dans tous les tableaux de cette machine, afin que ceux-ci puissent toujours être rapprochés. Là où une colonne est gardée, une copie enregistrée la montre telle quelle&#x202f;; ce qui part vers un modèle est toujours masqué selon la politique.</translation>
    </message>
    <message>
        <source>What happens to %1</source>
        <translation>Ce qui arrive à %1</translation>
    </message>
    <message>
        <source>as the policy says</source>
        <translation>selon la politique</translation>
    </message>
    <message>
        <source>keep as it is</source>
        <translation>garder telle quelle</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>masquer</translation>
    </message>
    <message>
        <source>generalise</source>
        <translation>généraliser</translation>
    </message>
    <message>
        <source>pseudonymise</source>
        <translation>pseudonymiser</translation>
    </message>
</context>
<context>
    <name>countersign::CommandDialog</name>
    <message>
        <source>Add a tool server</source>
        <translation>Ajouter un serveur d’outils</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>after the command</source>
        <translation>d’après la commande</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What this would be</source>
        <translation>Ce que cela donnerait</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>&amp;Commande</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Add, and start nothing</source>
        <translation>Ajouter, sans rien démarrer</translation>
    </message>
    <message>
        <source>The command that starts the server, as its manual has it. It is written to tools.json and not started before you allow it.</source>
        <translation>La commande qui démarre le serveur, telle que l’indique son manuel. Elle est écrite dans tools.json et n’est pas lancée avant que vous ne l’autorisiez.</translation>
    </message>
    <message>
        <source>“%1” would run: %2</source>
        <translation>«&#x202f;%1&#x202f;» exécuterait&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>countersign::CommandPalette</name>
    <message>
        <source>Nothing here has such a name.</source>
        <translation>Rien ici ne porte ce nom.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>What do you want to do, or open?</source>
        <translation>Que voulez-vous faire ou ouvrir&#x202f;?</translation>
    </message>
    <message>
        <source>Type a few letters; the arrow keys choose, Return does it, Esc closes.</source>
        <translation>Tapez quelques lettres&#x202f;; les flèches permettent de choisir, Entrée exécute, Échap ferme.</translation>
    </message>
</context>
<context>
    <name>countersign::ComparePage</name>
    <message>
        <source>Stop the comparison</source>
        <translation>Arrêter la comparaison</translation>
    </message>
    <message>
        <source>what has arrived is kept</source>
        <translation>ce qui est arrivé est conservé</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>hold one request for each target</source>
        <translation>retenir une requête pour chaque cible</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ajouter une cible</translation>
    </message>
    <message>
        <source>a model to compare</source>
        <translation>un modèle à comparer</translation>
    </message>
    <message>
        <source>Show the answers</source>
        <translation>Afficher les réponses</translation>
    </message>
    <message>
        <source>Show the differences</source>
        <translation>Afficher les différences</translation>
    </message>
    <message>
        <source>of two answers, word by word</source>
        <translation>entre deux réponses, mot à mot</translation>
    </message>
    <message>
        <source>Add at least two targets: a comparison needs something to compare.</source>
        <translation>Ajoutez au moins deux cibles&#xa0;: une comparaison demande de quoi comparer.</translation>
    </message>
    <message>
        <source>Write a message first: it goes to all targets.</source>
        <translation>Écrivez d’abord un message&#xa0;: il va à toutes les cibles.</translation>
    </message>
    <message>
        <source>There is no key for “%1”, so it cannot be compared. Add its key on the page Settings, or take it away.</source>
        <translation>Il n’y a pas de clé pour «&#x202f;%1&#x202f;», qui ne peut donc pas être comparé. Ajoutez sa clé sur la page Réglages, ou retirez cette cible.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Every answer is rated; the names are shown.</source>
        <translation>Toutes les réponses sont notées&#x202f;; les noms sont affichés.</translation>
    </message>
    <message>
        <source>Without an agent</source>
        <translation>Sans agent</translation>
    </message>
    <message>
        <source>With the agent %1</source>
        <translation>Avec l’agent %1</translation>
    </message>
    <message>
        <source>Reading the policies …</source>
        <translation>Lecture des politiques…</translation>
    </message>
    <message numerus="yes">
        <source>%n held for you; nothing of them was sent.</source>
        <translation>
            <numerusform>%n retenue pour vous&#x202f;; rien n’en a été envoyé.</numerusform>
            <numerusform>%n retenues pour vous&#x202f;; rien n’en a été envoyé.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 have answered.</source>
        <translation>%1 sur %2 ont répondu.</translation>
    </message>
    <message>
        <source>Rate every answer, then the names are shown.</source>
        <translation>Notez chaque réponse, et les noms seront affichés.</translation>
    </message>
    <message numerus="yes">
        <source>All %n have answered.</source>
        <translation>
            <numerusform>%n cible a répondu.</numerusform>
            <numerusform>Les %n cibles ont répondu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 have answered; the others say why not.</source>
        <translation>%1 sur %2 ont répondu&#x202f;; les autres disent pourquoi elles ne l’ont pas fait.</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Réponse %1</translation>
    </message>
    <message>
        <source>Hold one request for each target in the review (Ctrl+Return). Nothing leaves yet.</source>
        <translation>Retenir une requête par cible pour vérification (Ctrl+Entrée). Rien ne sort encore.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Whether the agent of the header answers, or the model alone</source>
        <translation>Indique si c’est l’agent de l’en-tête qui répond, ou le modèle seul</translation>
    </message>
    <message>
        <source>&amp;Blind</source>
        <translation>À l’&amp;aveugle</translation>
    </message>
    <message>
        <source>Shuffles the answers and hides the names and figures until every answer is rated</source>
        <translation>Mélange les réponses et masque les noms et les chiffres jusqu’à ce que chaque réponse soit notée</translation>
    </message>
    <message>
        <source>Scroll &amp;together</source>
        <translation>&amp;Défiler ensemble</translation>
    </message>
    <message>
        <source>Scrolling one answer scrolls the others by the same share</source>
        <translation>Faire défiler une réponse fait défiler les autres dans la même proportion</translation>
    </message>
    <message>
        <source>State of the comparison</source>
        <translation>État de la comparaison</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Vérification (%1)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Write the message</source>
        <translation>Écrire le message</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>Comparer des modèles</translation>
    </message>
    <message>
        <source>The same message goes to two to eight models, policies or settings at once. You see and sign every request; the answers stand side by side, with their time, their cost and what each provider saw.</source>
        <translation>Le même message va à la fois à deux à huit modèles, politiques ou réglages. Vous voyez et signez chaque requête&#x202f;; les réponses s’affichent côte à côte, avec leur durée, leur coût et ce que chaque fournisseur a vu.</translation>
    </message>
    <message>
        <source>The practice providers are no models; nothing leaves this machine with them.</source>
        <translation>Les fournisseurs d’essai ne sont pas des modèles&#x202f;; avec eux, rien ne sort de cette machine.</translation>
    </message>
    <message>
        <source>Evaluate a dataset</source>
        <translation>Évaluer un jeu de données</translation>
    </message>
    <message>
        <source>many cases with checks</source>
        <translation>de nombreux cas avec contrôles</translation>
    </message>
    <message>
        <source>Parts of the comparison</source>
        <translation>Parties de la comparaison</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>One message to several models</source>
        <translation>Un même message à plusieurs modèles</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Jeux de données</translation>
    </message>
    <message>
        <source>Many cases with checks over several models</source>
        <translation>De nombreux cas avec contrôles sur plusieurs modèles</translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation>Comparer côte à côte</translation>
    </message>
    <message>
        <source>one message to several models</source>
        <translation>un message à plusieurs modèles</translation>
    </message>
</context>
<context>
    <name>countersign::CompareReview</name>
    <message>
        <source>the instructions</source>
        <translation>les instructions</translation>
    </message>
    <message>
        <source>your message</source>
        <translation>votre message</translation>
    </message>
    <message>
        <source>a tool&apos;s description</source>
        <translation>la description d’un outil</translation>
    </message>
    <message>
        <source>a tool call</source>
        <translation>un appel d’outil</translation>
    </message>
    <message>
        <source>what the model wrote</source>
        <translation>ce que le modèle a écrit</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>un autre texte</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>Ce qui vous attend</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>The request of the chosen target is shown beside the list.</source>
        <translation>La requête de la cible choisie est affichée à côté de la liste.</translation>
    </message>
    <message>
        <source>Sign all that show nothing new</source>
        <translation>Signer toutes celles qui ne montrent rien de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>All %n texts are the same for all.</source>
        <translation>
            <numerusform>%n texte, le même pour toutes.</numerusform>
            <numerusform>Les %n textes sont les mêmes pour toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is the same for all; here differs: %1.</source>
        <translation>Aucun texte n’est le même pour toutes&#x202f;; ici diffère&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 texts are the same for all; here differs: %3.</source>
        <translation>%1 textes sur %2 sont les mêmes pour toutes&#x202f;; ici diffère&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Shows nothing that you have not signed.</source>
        <translation>Ne montre rien que vous n’ayez déjà signé.</translation>
    </message>
    <message>
        <source>Shows and signs, one after the other: %1</source>
        <translation>Affiche et signe, l’une après l’autre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing waits with the same texts and findings as a request that you have signed.</source>
        <translation>Rien n’attend avec les mêmes textes et éléments trouvés qu’une requête que vous avez signée.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for you. Each is signed by itself.</source>
        <translation>
            <numerusform>%n requête vous attend. Elle est signée séparément.</numerusform>
            <numerusform>%n requêtes vous attendent. Chacune est signée séparément.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Rien ne vous attend.</translation>
    </message>
</context>
<context>
    <name>countersign::ComparisonRun</name>
    <message>
        <source>A comparison is still running. Stop it first, or wait.</source>
        <translation>Une comparaison est encore en cours. Arrêtez-la d’abord, ou attendez.</translation>
    </message>
    <message>
        <source>Stopped by you before anything was sent.</source>
        <translation>Arrêtée par vous avant tout envoi.</translation>
    </message>
</context>
<context>
    <name>countersign::ComposerBox</name>
    <message>
        <source>Write a message …</source>
        <translation>Écrivez un message…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Your message to the agent. Ctrl+Return sends it to the review.</source>
        <translation>Votre message à l’agent. Ctrl+Entrée l’envoie à la vérification.</translation>
    </message>
    <message>
        <source>Attach files (Ctrl+O), or drop them here</source>
        <translation>Joindre des fichiers (Ctrl+O), ou déposez-les ici</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 caractères</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>%1
Press to take it away</source>
        <translation>%1
Appuyez pour retirer ce fichier</translation>
    </message>
    <message>
        <source>Attached: %1, %2</source>
        <translation>Joint&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Envoyer à la vérification</translation>
    </message>
    <message>
        <source>End the run (Esc); what has arrived is kept</source>
        <translation>Mettre fin à l’exécution (Échap)&#x202f;; ce qui est arrivé est conservé</translation>
    </message>
    <message>
        <source>Hold the request for review (Ctrl+Return). Nothing leaves yet.</source>
        <translation>Retenir la requête pour vérification (Ctrl+Entrée). Rien ne sort encore.</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message numerus="yes">
        <source>%n values in sight would stay here</source>
        <translation>
            <numerusform>%n valeur en vue resterait ici</numerusform>
            <numerusform>%n valeurs en vue resteraient ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>sent as it is, %1</source>
        <translation>envoyé tel quel, %1</translation>
    </message>
    <message>
        <source>Send its text, redacted</source>
        <translation>Envoyer son texte, masqué</translation>
    </message>
    <message>
        <source>Send the file as it is</source>
        <translation>Envoyer le fichier tel quel</translation>
    </message>
    <message>
        <source>No rule can read it: nothing in it is redacted, and the policy decides whether it may leave</source>
        <translation>Aucune règle ne peut le lire&#xa0;: rien n’y est masqué, et la politique décide s’il peut sortir</translation>
    </message>
    <message>
        <source>&amp;Files …</source>
        <translation>&amp;Fichiers…</translation>
    </message>
    <message>
        <source>A resource or prompt of a &amp;tool server …</source>
        <translation>Une ressource ou un prompt d’un serveur d’&amp;outils…</translation>
    </message>
</context>
<context>
    <name>countersign::ConnectionDialog</name>
    <message>
        <source>Test “%1”</source>
        <translation>Tester «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>It goes out only when you send it, and stands in the ledger like every other request. The key goes with it in a header of its own.</source>
        <translation>La requête ne sort que lorsque vous l’envoyez et figure au registre comme toutes les autres. La clé l’accompagne dans un en-tête à part.</translation>
    </message>
    <message>
        <source>Exactly these bytes would be sent</source>
        <translation>Ces octets exactement seraient envoyés</translation>
    </message>
    <message>
        <source>State of the test</source>
        <translation>État du test</translation>
    </message>
    <message>
        <source>Send exactly this</source>
        <translation>Envoyer exactement ceci</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>countersign::ConnectionTest</name>
    <message>
        <source>Preparing the request …</source>
        <translation>Préparation de la requête…</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Test de connexion</translation>
    </message>
    <message>
        <source>This sends one request with the one word “Hello”: no document, no name, nothing you wrote. It is %1 to %2 on this machine.</source>
        <translation>Ce test envoie une requête contenant le seul mot «&#x202f;Hello&#x202f;»&#xa0;: aucun document, aucun nom, rien que vous ayez écrit. Elle comprend %1 et va à %2 sur cette machine.</translation>
    </message>
    <message>
        <source>This sends one request with the one word “Hello”: no document, no name, nothing you wrote. It is %1 to %2.</source>
        <translation>Ce test envoie une requête contenant le seul mot «&#x202f;Hello&#x202f;»&#xa0;: aucun document, aucun nom, rien que vous ayez écrit. Elle comprend %1 et va à %2.</translation>
    </message>
    <message>
        <source>Held for you. Nothing has been sent.</source>
        <translation>Retenue pour vous. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Sent %1 to %2. Waiting for the answer …</source>
        <translation>%1 envoyés à %2. En attente de la réponse…</translation>
    </message>
    <message>
        <source>Trying again in %1: %2</source>
        <translation>Nouvel essai dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>It works: %1.</source>
        <translation>Cela fonctionne&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>Il n’y a pas eu de réponse.</translation>
    </message>
    <message>
        <source>Not sent: you refused it.</source>
        <translation>Non envoyée&#xa0;: vous l’avez refusée.</translation>
    </message>
    <message>
        <source>It does not work yet (HTTP %1). %2</source>
        <translation>Cela ne fonctionne pas encore (HTTP %1). %2</translation>
    </message>
    <message>
        <source>It does not work yet. %1</source>
        <translation>Cela ne fonctionne pas encore. %1</translation>
    </message>
    <message>
        <source>The connection test was not sent.</source>
        <translation>Le test de connexion n’a pas été envoyé.</translation>
    </message>
</context>
<context>
    <name>countersign::ContextGauge</name>
    <message>
        <source>about %1 tokens</source>
        <translation>environ %1 jetons</translation>
    </message>
    <message>
        <source>about %1 tokens: more than the %2 that fit</source>
        <translation>environ %1 jetons&#xa0;: plus que les %2 qui tiennent</translation>
    </message>
    <message numerus="yes">
        <source>about %1 of %2 tokens, %n thing(s) left out</source>
        <translation>
            <numerusform>environ %1 jetons sur %2, %n élément omis</numerusform>
            <numerusform>environ %1 jetons sur %2, %n éléments omis</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 of %2 tokens</source>
        <translation>environ %1 jetons sur %2</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
    <message>
        <source>What the next request holds, in estimated tokens:</source>
        <translation>Ce que contient la prochaine requête, en jetons estimés&#xa0;:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Kept free for the answer: %1</source>
        <translation>Gardés libres pour la réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>How much this model reads at once is not known, so nothing is left out. It can be set for the provider (context_tokens).</source>
        <translation>On ne sait pas combien ce modèle lit en une fois, rien n’est donc omis. Cela peut être défini pour le fournisseur (context_tokens).</translation>
    </message>
    <message>
        <source>Left out, because it does not fit: %1</source>
        <translation>Omis, faute de place&#xa0;: %1</translation>
    </message>
    <message>
        <source>What would be left out next: %1</source>
        <translation>Ce qui serait omis ensuite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing more may be left out. Shorten the message, or attach less.</source>
        <translation>Rien de plus ne peut être omis. Raccourcissez le message, ou joignez-y moins de choses.</translation>
    </message>
</context>
<context>
    <name>countersign::ConversationPanel</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Return opens, F2 renames, Delete deletes with a way back.</source>
        <translation>Entrée ouvre, F2 renomme, Suppr supprime avec retour possible.</translation>
    </message>
    <message>
        <source>Find in conversations</source>
        <translation>Rechercher dans les conversations</translation>
    </message>
    <message>
        <source>Looks in titles and in everything that was said. Return opens the first.</source>
        <translation>Cherche dans les titres et dans tout ce qui a été dit. Entrée ouvre la première.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Messages trouvés</translation>
    </message>
    <message>
        <source>Return opens the conversation at the message.</source>
        <translation>Entrée ouvre la conversation à l’endroit du message.</translation>
    </message>
    <message>
        <source>Looking through the messages: %1 of %2 conversations</source>
        <translation>Recherche dans les messages&#xa0;: %1 conversations sur %2</translation>
    </message>
    <message>
        <source>No message has these words.</source>
        <translation>Aucun message ne contient ces mots.</translation>
    </message>
    <message numerus="yes">
        <source>In %n messages</source>
        <translation>
            <numerusform>Dans %n message</numerusform>
            <numerusform>Dans %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Begin a new conversation with the chosen agent</source>
        <translation>Commencer une nouvelle conversation avec l’agent choisi</translation>
    </message>
    <message>
        <source>The conversation was deleted.</source>
        <translation>La conversation a été supprimée.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>«&#x202f;%1&#x202f;» a été supprimée.</translation>
    </message>
</context>
<context>
    <name>countersign::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Your messages and the agent&apos;s answers. Values with a dotted underline were put back on this machine.</source>
        <translation>Vos messages et les réponses de l’agent. Les valeurs soulignées en pointillé ont été remises en place sur cette machine.</translation>
    </message>
    <message>
        <source>This answer was cut off; it is kept as far as it came.</source>
        <translation>Cette réponse a été interrompue&#x202f;; elle est conservée telle qu’elle est arrivée.</translation>
    </message>
    <message>
        <source>Show exactly the bytes that left with this request</source>
        <translation>Afficher exactement les octets sortis avec cette requête</translation>
    </message>
    <message>
        <source>what left</source>
        <translation>ce qui est sorti</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copier</translation>
    </message>
    <message>
        <source>Copy the answer as Markdown, with the values in it</source>
        <translation>Copier la réponse au format Markdown, avec les valeurs qu’elle contient</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>Change this message and send it again; what came after it is kept as a conversation of its own</source>
        <translation>Modifier ce message et le renvoyer&#x202f;; la suite est conservée dans une conversation à part</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>branche</translation>
    </message>
    <message>
        <source>Go on from before this message in a new conversation; this one stays as it is</source>
        <translation>Reprendre avant ce message dans une nouvelle conversation&#x202f;; celle-ci reste telle quelle</translation>
    </message>
    <message>
        <source>Copy the text of this message</source>
        <translation>Copier le texte de ce message</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Joint&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>en cours…</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>aucun résultat</translation>
    </message>
    <message>
        <source>Allowed because the agent lists this tool. It ran on this machine and read only.</source>
        <translation>Autorisé parce que l’agent mentionne cet outil. Il s’est exécuté sur cette machine, en lecture seule.</translation>
    </message>
    <message>
        <source>Asked with</source>
        <translation>Demandé avec</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>… %1 more characters</source>
        <translation>… encore %1 caractères</translation>
    </message>
    <message>
        <source>show more</source>
        <translation>afficher plus</translation>
    </message>
    <message>
        <source>Show more of this message</source>
        <translation>Afficher davantage de ce message</translation>
    </message>
    <message>
        <source>You allowed this call, or such calls for good. It was made to a tool server that you approved.</source>
        <translation>Vous avez autorisé cet appel, ou de tels appels définitivement. Il a été fait à un serveur d’outils que vous avez approuvé.</translation>
    </message>
    <message>
        <source>You allowed this call, or such calls for good. A program of the workspace ran in the sandbox.</source>
        <translation>Vous avez autorisé cet appel, ou de tels appels définitivement. Un programme de l’espace de travail s’est exécuté dans le bac à sable.</translation>
    </message>
    <message>
        <source>Another agent of this workspace did this. Each of its requests went through its own redaction and review.</source>
        <translation>Un autre agent de cet espace de travail a fait cela. Chacune de ses requêtes est passée par son propre masquage et sa propre vérification.</translation>
    </message>
    <message>
        <source>Show the rest of what the tool answered</source>
        <translation>Afficher le reste de ce que l’outil a répondu</translation>
    </message>
</context>
<context>
    <name>countersign::ConversationsModel</name>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
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
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Classeur Excel (XLSX)</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Document Word (DOCX)</translation>
    </message>
    <message>
        <source>PDF, set anew from the text</source>
        <translation>PDF, recomposé à partir du texte</translation>
    </message>
    <message>
        <source>Markdown text</source>
        <translation>Texte Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Save a redacted copy</source>
        <translation>Enregistrer une copie masquée</translation>
    </message>
    <message>
        <source>Kind of the copy</source>
        <translation>Type de la copie</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Document:</source>
        <translation>Document&#xa0;:</translation>
    </message>
    <message>
        <source>Policy:</source>
        <translation>Politique&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Copy as:</source>
        <translation>&amp;Copier en&#xa0;:</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>Progression de la copie</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Left behind: properties and authors, comments, deleted words and all tracked changes, pictures, links, embedded files and macros.</source>
        <translation>Laissés de côté&#xa0;: propriétés et auteurs, commentaires, mots supprimés et toutes les modifications suivies, images, liens, fichiers incorporés et macros.</translation>
    </message>
    <message>
        <source>Left behind: formulas (their values stay), comments, drawings, charts, pivot tables, links, names, properties and macros.</source>
        <translation>Laissés de côté&#xa0;: formules (leurs valeurs restent), commentaires, dessins, graphiques, tableaux croisés dynamiques, liens, noms, propriétés et macros.</translation>
    </message>
    <message>
        <source>The PDF is set anew from the redacted text: there is nothing under it, and no pictures are in it.</source>
        <translation>Le PDF est recomposé à partir du texte masqué&#xa0;: il n’y a rien en dessous, et il ne contient pas d’images.</translation>
    </message>
    <message>
        <source>Only the text is written, with nothing behind it.</source>
        <translation>Seul le texte est écrit, sans rien derrière.</translation>
    </message>
    <message>
        <source>Looking for what must not leave …</source>
        <translation>Recherche de ce qui ne doit pas sortir…</translation>
    </message>
    <message>
        <source>Nothing in this document is masked by the policy: the copy has the same words.</source>
        <translation>Rien dans ce document n’est masqué par la politique&#xa0;: la copie contient les mêmes mots.</translation>
    </message>
    <message>
        <source>Values that are taken out: %1.</source>
        <translation>Valeurs retirées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Cells that rules for columns change: %1.</source>
        <translation>Cellules modifiées par des règles pour les colonnes&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Pages without text, which are empty in the copy: %1.</source>
        <translation>Pages sans texte, qui sont vides dans la copie&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 (redacted)</source>
        <translation>%1 (masqué)</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>This is the original itself, which is never changed. Choose another name.</source>
        <translation>C’est l’original lui-même, qui n’est jamais modifié. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Writing the copy, and looking through it …</source>
        <translation>Écriture de la copie, puis examen…</translation>
    </message>
    <message>
        <source>Saved as %1. No original value was found in it.</source>
        <translation>Enregistrée sous %1. Aucune valeur d’origine n’y a été trouvée.</translation>
    </message>
</context>
<context>
    <name>countersign::CurrencyRow</name>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Three letters, such as EUR. Prices, budgets and the ledger stay in US dollars.</source>
        <translation>Trois lettres, par exemple EUR. Les prix, les budgets et le registre restent en dollars américains.</translation>
    </message>
    <message>
        <source>Rate of the currency</source>
        <translation>Taux de la devise</translation>
    </message>
    <message>
        <source>How much of the currency one US dollar is</source>
        <translation>Ce que vaut un dollar américain dans cette devise</translation>
    </message>
    <message>
        <source>How much of the currency one US dollar is, by your own source. Nothing is fetched.</source>
        <translation>Ce que vaut un dollar américain dans cette devise, selon votre propre source. Rien n’est téléchargé.</translation>
    </message>
    <message>
        <source>%1 is shown as %2</source>
        <translation>%1 s’affiche sous la forme %2</translation>
    </message>
    <message>
        <source>Amounts are shown in US dollars</source>
        <translation>Les montants sont affichés en dollars américains</translation>
    </message>
</context>
<context>
    <name>countersign::DataSection</name>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Ouvrir le dossier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>In the file vault.key in the data folder, readable by you alone, because there is no keychain.</source>
        <translation>Dans le fichier vault.key du dossier de données, lisible par vous seul, car il n’y a pas de trousseau.</translation>
    </message>
    <message>
        <source>In the keychain of this system.</source>
        <translation>Dans le trousseau de ce système.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Vault key</source>
        <translation>Clé du coffre</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Où tout se trouve</translation>
    </message>
    <message>
        <source>Conversations and the originals behind placeholders are encrypted. The ledger holds requests as they left, with placeholders; the document index is plain text, like your documents.</source>
        <translation>Les conversations et les originaux derrière les marqueurs sont chiffrés. Le registre contient les requêtes telles qu’elles sont sorties, avec des marqueurs&#x202f;; l’index des documents est en texte clair, comme vos documents.</translation>
    </message>
    <message>
        <source>With a passphrase, so that it opens on another machine too</source>
        <translation>Avec une phrase secrète, afin qu’elle s’ouvre aussi sur une autre machine</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Encore la même phrase secrète</translation>
    </message>
    <message>
        <source>Back up everything …</source>
        <translation>Tout sauvegarder…</translation>
    </message>
    <message>
        <source>Where should the backup lie?</source>
        <translation>Où placer la sauvegarde&#x202f;?</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Conversations, ledger, document index, vault and settings, in a new folder of files. API keys and the workspace are not in it.</source>
        <translation>Conversations, registre, index des documents, coffre et réglages, dans un nouveau dossier de fichiers. Les clés d’API et l’espace de travail n’en font pas partie.</translation>
    </message>
    <message>
        <source>Choose a backup …</source>
        <translation>Choisir une sauvegarde…</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Phrase secrète de la sauvegarde</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>Start Countersign again now</source>
        <translation>Redémarrer Countersign maintenant</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Quelle sauvegarde&#x202f;?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>What is here now is put aside in a folder of its own, not overwritten.</source>
        <translation>Ce qui est ici actuellement est mis de côté dans un dossier à part, et non écrasé.</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>SUPPRIMER</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>Tapez %1</translation>
    </message>
    <message>
        <source>Type %1 to delete everything</source>
        <translation>Tapez %1 pour tout supprimer</translation>
    </message>
    <message>
        <source>Delete everything and quit</source>
        <translation>Tout supprimer et quitter</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Deletes all conversations, the ledger, the document index, the vault with its key, the settings, and the API keys in the keychain. There is no way back but a backup with a passphrase. The workspace with your documents, agents and policies stays, and so do backups.</source>
        <translation>Supprime toutes les conversations, le registre, l’index des documents, le coffre avec sa clé, les réglages et les clés d’API du trousseau. Aucun retour n’est possible, sauf par une sauvegarde avec phrase secrète. L’espace de travail avec vos documents, agents et politiques reste en place, de même que les sauvegardes.</translation>
    </message>
    <message>
        <source>%1 in all: %2 conversations, ledger and documents, %3 vault</source>
        <translation>%1 en tout&#xa0;: %2 pour les conversations, le registre et les documents, %3 pour le coffre</translation>
    </message>
    <message>
        <source>Without a passphrase it opens only where the vault key is: on this machine, for you.</source>
        <translation>Sans phrase secrète, elle ne s’ouvre que là où se trouve la clé du coffre&#xa0;: sur cette machine, pour vous.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Les deux phrases secrètes diffèrent.</translation>
    </message>
    <message>
        <source>Nobody can open it without the passphrase, and nobody can find the passphrase again. Keep it well.</source>
        <translation>Personne ne peut l’ouvrir sans la phrase secrète, et personne ne peut retrouver celle-ci. Conservez-la bien.</translation>
    </message>
    <message>
        <source>Backing up … you can go on working.</source>
        <translation>Sauvegarde en cours… vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Backed up into %1.</source>
        <translation>Sauvegardé dans %1.</translation>
    </message>
    <message>
        <source>Checking the backup …</source>
        <translation>Contrôle de la sauvegarde…</translation>
    </message>
    <message>
        <source>Made on %1, %2, whole and unchanged. On this machine the passphrase may be left empty if the backup was made here.</source>
        <translation>Créée le %1, %2, complète et inchangée. Sur cette machine, la phrase secrète peut rester vide si la sauvegarde a été créée ici.</translation>
    </message>
    <message>
        <source>Made on %1, %2, whole and unchanged. It opens only on the machine that made it.</source>
        <translation>Créée le %1, %2, complète et inchangée. Elle ne s’ouvre que sur la machine qui l’a créée.</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>The backup takes its place when Countersign is started again. What happens until then goes to what is put aside.</source>
        <translation>La sauvegarde prend sa place au redémarrage de Countersign. Ce qui se passe d’ici là rejoint ce qui est mis de côté.</translation>
    </message>
    <message>
        <source>Taking the keys away; the program closes by itself …</source>
        <translation>Retrait des clés&#x202f;; le programme se ferme de lui-même…</translation>
    </message>
    <message>
        <source>%1 The data is deleted when the program ends.</source>
        <translation>%1 Les données sont supprimées à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Progression de la sauvegarde</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Progression de la restauration</translation>
    </message>
</context>
<context>
    <name>countersign::DefinitionDialog</name>
    <message>
        <source>The server describes this tool otherwise than when you approved it. No agent can call it before you approve it again.</source>
        <translation>Le serveur décrit cet outil autrement que lorsque vous l’avez approuvé. Aucun agent ne peut l’appeler avant que vous ne l’approuviez de nouveau.</translation>
    </message>
    <message>
        <source>The server did not offer this tool when you allowed it. No agent can call it before you approve it.</source>
        <translation>Le serveur ne proposait pas cet outil lorsque vous l’avez autorisé. Aucun agent ne peut l’appeler avant que vous ne l’approuviez.</translation>
    </message>
    <message>
        <source>You approved this tool, and its server does not offer it any more.</source>
        <translation>Vous avez approuvé cet outil, et son serveur ne le propose plus.</translation>
    </message>
    <message>
        <source>You approved this tool as it stands here. The model reads its name, its description and its schema.</source>
        <translation>Vous avez approuvé cet outil tel qu’il est ici. Le modèle lit son nom, sa description et son schéma.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be seen. They are written out here, such as \u{200B}; a model would read them.</source>
        <translation>Il contient des caractères invisibles. Ils sont écrits ici en toutes lettres, par exemple \u{200B}&#x202f;; un modèle les lirait.</translation>
    </message>
    <message>
        <source>&amp;Approve it as it is now</source>
        <translation>L’&amp;approuver tel qu’il est maintenant</translation>
    </message>
    <message>
        <source>As you approved it</source>
        <translation>Tel que vous l’avez approuvé</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Tel qu’il est maintenant</translation>
    </message>
    <message>
        <source>The whole definition of the tool</source>
        <translation>La définition complète de l’outil</translation>
    </message>
</context>
<context>
    <name>countersign::DesignPage</name>
    <message>
        <source>New agent: %1</source>
        <translation>Nouvel agent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save the agent</source>
        <translation>Enregistrer l’agent</translation>
    </message>
    <message>
        <source>Run on all samples</source>
        <translation>Exécuter sur tous les exemples</translation>
    </message>
    <message>
        <source>Copy to a new agent</source>
        <translation>Copier dans un nouvel agent</translation>
    </message>
    <message>
        <source>Delete the agent</source>
        <translation>Supprimer l’agent</translation>
    </message>
    <message>
        <source>not UTF-8: cannot be edited</source>
        <translation>pas en UTF-8&#xa0;: modification impossible</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>The file was changed outside in the same lines as here. Nothing is lost: Undo brings the other text back.</source>
        <translation>Le fichier a été modifié à l’extérieur aux mêmes lignes qu’ici. Rien n’est perdu&#xa0;: Annuler rétablit l’autre texte.</translation>
    </message>
    <message>
        <source>Keep my text</source>
        <translation>Garder mon texte</translation>
    </message>
    <message>
        <source>Take the file&apos;s text</source>
        <translation>Prendre le texte du fichier</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Write the agent&apos;s file (Ctrl+S). What is not saved is kept as well.</source>
        <translation>Écrire le fichier de l’agent (Ctrl+S). Ce qui n’est pas enregistré est également conservé.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>First request</source>
        <translation>Première requête</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Show or fold away: %1 (Alt+%2)</source>
        <translation>Afficher ou replier&#xa0;: %1 (Alt+%2)</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>No agent yet</source>
        <translation>Pas encore d’agent</translation>
    </message>
    <message>
        <source>An agent is a text file in the folder &quot;agents&quot;: what it should do, what it may read, what must not leave. Begin with a template and change it.</source>
        <translation>Un agent est un fichier texte dans le dossier «&#x202f;agents&#x202f;»&#xa0;: ce qu’il doit faire, ce qu’il peut lire, ce qui ne doit pas sortir. Commencez par un gabarit et modifiez-le.</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Nouvel agent</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
</context>
<context>
    <name>countersign::DifferenceView</name>
    <message>
        <source>The first answer</source>
        <translation>La première réponse</translation>
    </message>
    <message>
        <source>The second answer</source>
        <translation>La seconde réponse</translation>
    </message>
    <message>
        <source>How far they differ</source>
        <translation>Dans quelle mesure elles diffèrent</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Struck through: only in the first answer. Underlined: only in the second.</source>
        <translation>Barré&#xa0;: seulement dans la première réponse. Souligné&#xa0;: seulement dans la seconde.</translation>
    </message>
    <message>
        <source>against</source>
        <translation>comparée à</translation>
    </message>
    <message>
        <source>Two answers are needed: compare first.</source>
        <translation>Il faut deux réponses&#xa0;: comparez d’abord.</translation>
    </message>
    <message>
        <source>Looking for the differences …</source>
        <translation>Recherche des différences…</translation>
    </message>
    <message numerus="yes">
        <source>They differ in %n places. Struck through: only in the first. Underlined: only in the second.</source>
        <translation>
            <numerusform>Elles diffèrent à %n endroit. Barré&#xa0;: seulement dans la première. Souligné&#xa0;: seulement dans la seconde.</numerusform>
            <numerusform>Elles diffèrent à %n endroits. Barré&#xa0;: seulement dans la première. Souligné&#xa0;: seulement dans la seconde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Les deux disent la même chose.</translation>
    </message>
    <message>
        <source>Both are JSON, so that order and layout do not count. %1</source>
        <translation>Les deux sont du JSON&#x202f;; l’ordre et la mise en forme ne comptent donc pas. %1</translation>
    </message>
</context>
<context>
    <name>countersign::DocumentPreview</name>
    <message>
        <source>Reading …</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>No agent can read it.</source>
        <translation>Aucun agent ne peut le lire.</translation>
    </message>
    <message>
        <source>Can be read by: %1</source>
        <translation>Peut être lu par&#xa0;: %1</translation>
    </message>
    <message>
        <source>The agents whose &quot;documents&quot; name this file or its folder</source>
        <translation>Les agents dont «&#x202f;documents&#x202f;» nomme ce fichier ou son dossier</translation>
    </message>
    <message>
        <source>outside the workspace, used where it is: %1</source>
        <translation>hors de l’espace de travail, utilisé là où il se trouve&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1
The reader ran %2.</source>
        <translation>%1
Mode d’exécution du lecteur&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Page </source>
        <translation>Page </translation>
    </message>
    <message>
        <source>Part </source>
        <translation>Partie </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Part of the text</source>
        <translation>Partie du texte</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>A database is not read as text. Agents ask it with sqlite_query; each answer is redacted like everything else before it leaves.</source>
        <translation>Une base de données n’est pas lue comme du texte. Les agents l’interrogent avec sqlite_query&#x202f;; chaque réponse est masquée comme tout le reste avant de sortir.</translation>
    </message>
    <message>
        <source>No text was read on this page.</source>
        <translation>Aucun texte n’a été lu sur cette page.</translation>
    </message>
    <message>
        <source>No text was read of this document.</source>
        <translation>Aucun texte n’a été lu dans ce document.</translation>
    </message>
    <message>
        <source>Looking for what must not leave …</source>
        <translation>Recherche de ce qui ne doit pas sortir…</translation>
    </message>
    <message>
        <source>No hit</source>
        <translation>Aucune occurrence</translation>
    </message>
    <message>
        <source>Hit %1 of %2 here</source>
        <translation>Occurrence %1 sur %2 ici</translation>
    </message>
    <message>
        <source>Hits: %1</source>
        <translation>Occurrences&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hit %1 of %2</source>
        <translation>Occurrence %1 sur %2</translation>
    </message>
    <message>
        <source>The policy would stop a request with this text. Values in it that may not leave: %1.</source>
        <translation>La politique arrêterait une requête contenant ce texte. Valeurs qui ne doivent pas sortir&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nothing is masked here.</source>
        <translation>Rien n’est masqué ici.</translation>
    </message>
    <message>
        <source>Masked here: %1.</source>
        <translation>Masqué ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Found, but leaves by policy (underlined): %1.</source>
        <translation>Trouvé, mais sort selon la politique (souligné)&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Choose a document to see what was read of it, and how it would leave.</source>
        <translation>Choisissez un document pour voir ce qui en a été lu et sous quelle forme il sortirait.</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Tel que lu</translation>
    </message>
    <message>
        <source>As it would leave</source>
        <translation>Tel qu’il sortirait</translation>
    </message>
    <message>
        <source>Policy to try</source>
        <translation>Politique à essayer</translation>
    </message>
    <message>
        <source>The policy under which the text would leave</source>
        <translation>La politique selon laquelle le texte sortirait</translation>
    </message>
    <message>
        <source>policy: %1</source>
        <translation>politique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Slide </source>
        <translation>Diapositive </translation>
    </message>
    <message>
        <source>Sheet </source>
        <translation>Feuille </translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Diapositive</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Recognise &amp;text</source>
        <translation>Reconnaître le &amp;texte</translation>
    </message>
    <message>
        <source>Drawing the page …</source>
        <translation>Dessin de la page…</translation>
    </message>
    <message>
        <source>Page %1, with the passage marked</source>
        <translation>Page %1, avec le passage marqué</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Stopped. The pages that were recognised are in the library.</source>
        <translation>Arrêté. Les pages reconnues sont dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Recognising text: page %1 of %2 …</source>
        <translation>Reconnaissance du texte&#xa0;: page %1 sur %2…</translation>
    </message>
    <message>
        <source>No text was recognised on these pages.</source>
        <translation>Aucun texte n’a été reconnu sur ces pages.</translation>
    </message>
    <message>
        <source>Recognising text …</source>
        <translation>Reconnaissance du texte…</translation>
    </message>
    <message>
        <source>Reads the pages that are pictures, on this machine, in about a second each</source>
        <translation>Lit les pages qui sont des images, sur cette machine, en une seconde environ chacune</translation>
    </message>
    <message>
        <source>Col&amp;umns …</source>
        <translation>Colo&amp;nnes…</translation>
    </message>
    <message>
        <source>What happens to whole columns of the tables in this document</source>
        <translation>Ce qui arrive à des colonnes entières des tableaux de ce document</translation>
    </message>
    <message>
        <source>Save a &amp;copy …</source>
        <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
        <source>Save a redacted copy</source>
        <translation>Enregistrer une copie masquée</translation>
    </message>
    <message>
        <source>Writes a redacted copy of the document, to be handed on as a file (Ctrl+Shift+S)</source>
        <translation>Écrit une copie masquée du document, à transmettre sous forme de fichier (Ctrl+Maj+S)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The text of the document, with what the policy masks marked in it</source>
        <translation>Le texte du document, où ce que la politique masque est marqué</translation>
    </message>
    <message>
        <source>The text as a model would get it</source>
        <translation>Le texte tel qu’un modèle le recevrait</translation>
    </message>
    <message>
        <source>The page as it looks, with the passage that was found marked</source>
        <translation>La page telle qu’elle se présente, avec le passage trouvé marqué</translation>
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
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>%1 en entier</translation>
    </message>
    <message>
        <source>%1 of %2 as a whole</source>
        <translation>%1 sur %2 en entier</translation>
    </message>
    <message>
        <source>%1
Outside the workspace: referenced where it is, not copied.</source>
        <translation>%1
Hors de l’espace de travail&#xa0;: référencé là où il se trouve, non copié.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Feuille de calcul</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Diapositives</translation>
    </message>
</context>
<context>
    <name>countersign::DocumentsPage</name>
    <message>
        <source>Add files to the library</source>
        <translation>Ajouter des fichiers à la bibliothèque</translation>
    </message>
    <message>
        <source>Add a folder to the library</source>
        <translation>Ajouter un dossier à la bibliothèque</translation>
    </message>
    <message>
        <source>Search the contents of all documents</source>
        <translation>Rechercher dans le contenu de tous les documents</translation>
    </message>
    <message>
        <source>selected documents: %1</source>
        <translation>documents sélectionnés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Lire à nouveau</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Retirer de la bibliothèque</translation>
    </message>
    <message>
        <source>Documents: %1</source>
        <translation>Documents&#xa0;: %1</translation>
    </message>
    <message>
        <source>Files are being read into the library. Remove documents when that is done, or stop it first.</source>
        <translation>Des fichiers sont en cours de lecture dans la bibliothèque. Retirez les documents une fois la lecture terminée, ou arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>%1 was removed from the library. The file itself is untouched.</source>
        <translation>%1 a été retiré de la bibliothèque. Le fichier lui-même est intact.</translation>
    </message>
    <message>
        <source>%1 documents were removed from the library. The files themselves are untouched.</source>
        <translation>%1 documents ont été retirés de la bibliothèque. Les fichiers eux-mêmes sont intacts.</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Lire à nouveau</translation>
    </message>
    <message>
        <source>&amp;Open with the system&apos;s program …</source>
        <translation>&amp;Ouvrir avec le programme du système…</translation>
    </message>
    <message>
        <source>Open the &amp;folder …</source>
        <translation>Ouvrir le &amp;dossier…</translation>
    </message>
    <message>
        <source>Re&amp;move from the library</source>
        <translation>&amp;Retirer de la bibliothèque</translation>
    </message>
    <message>
        <source>Open %1 in the system&apos;s file manager?</source>
        <translation>Ouvrir %1 dans le gestionnaire de fichiers du système&#x202f;?</translation>
    </message>
    <message>
        <source>Open %1 with the system&apos;s program for it? What that program does with the file, Countersign cannot see.</source>
        <translation>Ouvrir %1 avec le programme prévu par le système&#x202f;? Ce que ce programme fait du fichier, Countersign ne peut pas le voir.</translation>
    </message>
    <message>
        <source>Open outside Countersign</source>
        <translation>Ouvrir hors de Countersign</translation>
    </message>
    <message>
        <source>The system has no program that opens %1, or the file is gone.</source>
        <translation>Le système n’a aucun programme pour ouvrir %1, ou le fichier n’existe plus.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No document contains any of these words.</source>
        <translation>Aucun document ne contient l’un de ces mots.</translation>
    </message>
    <message>
        <source>The best %1 passages, best documents first</source>
        <translation>Les %1 meilleurs passages, les meilleurs documents d’abord</translation>
    </message>
    <message>
        <source>Passages: %1 · documents: %2</source>
        <translation>Passages&#xa0;: %1 · documents&#xa0;: %2</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Read files into the library (Ctrl+O). They can also be dropped on this page.</source>
        <translation>Lire des fichiers dans la bibliothèque (Ctrl+O). Vous pouvez aussi les déposer sur cette page.</translation>
    </message>
    <message>
        <source>Add &amp;files …</source>
        <translation>Ajouter des &amp;fichiers…</translation>
    </message>
    <message>
        <source>Add a f&amp;older …</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Return shows a document, F5 reads it again, Delete removes it from the library with a way back.</source>
        <translation>Entrée affiche un document, F5 le lit à nouveau, Suppr le retire de la bibliothèque avec retour possible.</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Filtrer par nom</translation>
    </message>
    <message>
        <source>Passages that were found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Return opens the document at the passage; F3 goes to the next hit in it.</source>
        <translation>Entrée ouvre le document à l’endroit du passage&#x202f;; F3 y passe à l’occurrence suivante.</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Pas encore de documents</translation>
    </message>
    <message>
        <source>Documents that you add here are read on this machine and can be searched by you and by your agents. What an agent reads of them is redacted before it leaves. The files stay where they are.</source>
        <translation>Les documents que vous ajoutez ici sont lus sur cette machine&#x202f;; vous et vos agents pouvez y faire des recherches. Ce qu’un agent en lit est masqué avant de sortir. Les fichiers restent où ils sont.</translation>
    </message>
    <message>
        <source>Read files into the library (Ctrl+O)</source>
        <translation>Lire des fichiers dans la bibliothèque (Ctrl+O)</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>or drop them anywhere on this page</source>
        <translation>ou déposez-les n’importe où sur cette page</translation>
    </message>
    <message>
        <source>Finds passages that have any of the words, best first; Escape goes back to the library</source>
        <translation>Trouve les passages contenant l’un des mots, les meilleurs d’abord ; Échap revient à la bibliothèque</translation>
    </message>
    <message>
        <source>Add a folder and keep it up to date</source>
        <translation>Ajouter un dossier et le tenir à jour</translation>
    </message>
    <message>
        <source>&amp;Keep up to date</source>
        <translation>&amp;Tenir à jour</translation>
    </message>
    <message>
        <source>Save a redacted &amp;copy …</source>
        <translation>Enregistrer une &amp;copie masquée…</translation>
    </message>
    <message>
        <source>Add a folder and &amp;keep it up to date …</source>
        <translation>Ajouter un dossier et le &amp;tenir à jour…</translation>
    </message>
</context>
<context>
    <name>countersign::DropVeil</name>
    <message>
        <source>Drop files or folders to read them into the library.
They stay where they are.</source>
        <translation>Déposez des fichiers ou des dossiers pour les lire dans la bibliothèque.
Ils restent où ils sont.</translation>
    </message>
</context>
<context>
    <name>countersign::EvalGridModel</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 sur %3</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>indécis</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>aucune réponse</translation>
    </message>
    <message>
        <source>%1 % (%2 – %3)</source>
        <translation>%1&#xa0;% (%2 – %3)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
</context>
<context>
    <name>countersign::EvalRun</name>
    <message>
        <source>Stopped by you.</source>
        <translation>Arrêtée par vous.</translation>
    </message>
    <message>
        <source>The limit of %1 for this evaluation was reached: %2 spent. Resume it with a higher one.</source>
        <translation>La limite de %1 pour cette évaluation a été atteinte&#xa0;: %2 dépensés. Reprenez-la avec une limite plus élevée.</translation>
    </message>
    <message>
        <source>An evaluation is still running. Stop it first, or wait.</source>
        <translation>Une évaluation est encore en cours. Arrêtez-la d’abord, ou attendez.</translation>
    </message>
    <message>
        <source>The agent, a policy, the targets or the dataset have changed since this evaluation was begun, so its answers would not be comparable. Start a new one.</source>
        <translation>L’agent, une politique, les cibles ou le jeu de données ont changé depuis le début de cette évaluation&#x202f;; ses réponses ne seraient donc pas comparables. Commencez-en une nouvelle.</translation>
    </message>
    <message>
        <source>Stopped by you. What was answered is kept; resume to go on.</source>
        <translation>Arrêtée par vous. Ce qui a reçu une réponse est conservé&#x202f;; reprenez pour continuer.</translation>
    </message>
    <message numerus="yes">
        <source>What %n request(s) cost is not known, so the limit of %1 cannot be kept. Enter a price for the model, or go on without a limit.</source>
        <translation>
            <numerusform>Le coût de %n requête n’est pas connu, la limite de %1 ne peut donc pas être tenue. Saisissez un prix pour le modèle, ou continuez sans limite.</numerusform>
            <numerusform>Le coût de %n requêtes n’est pas connu, la limite de %1 ne peut donc pas être tenue. Saisissez un prix pour le modèle, ou continuez sans limite.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::EvaluatePanel</name>
    <message>
        <source>“%1” is larger than 64 MB. Split it.</source>
        <translation>«&#x202f;%1&#x202f;» dépasse 64&#xa0;Mo. Divisez-le.</translation>
    </message>
    <message>
        <source>“%1” has no cases.</source>
        <translation>«&#x202f;%1&#x202f;» ne contient aucun cas.</translation>
    </message>
    <message>
        <source>“%1”: %2, %3; variables: %4</source>
        <translation>«&#x202f;%1&#x202f;»&#xa0;: %2, %3&#x202f;; variables&#xa0;: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n cas</numerusform>
            <numerusform>%n cas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n contrôle</numerusform>
            <numerusform>%n contrôles</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no key for “%1”. Add its key on the page Settings, or take the target away.</source>
        <translation>Il n’y a pas de clé pour «&#x202f;%1&#x202f;». Ajoutez sa clé sur la page Réglages, ou retirez cette cible.</translation>
    </message>
    <message>
        <source>Open a dataset first: a table of cases (CSV), or JSON Lines.</source>
        <translation>Ouvrez d’abord un jeu de données&#xa0;: un tableau de cas (CSV), ou JSON Lines.</translation>
    </message>
    <message>
        <source>Add a target: the model that is to answer the cases.</source>
        <translation>Ajoutez une cible&#xa0;: le modèle qui doit répondre aux cas.</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 contre %2</translation>
    </message>
    <message>
        <source>Choose a cell of the grid to read its answer and checks.</source>
        <translation>Choisissez une cellule de la grille pour lire sa réponse et ses contrôles.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>Open a dataset</source>
        <translation>Ouvrir un jeu de données</translation>
    </message>
    <message>
        <source>Datasets (*.csv *.jsonl *.ndjson);;All files (*)</source>
        <translation>Jeux de données (*.csv *.jsonl *.ndjson);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Exporter les résultats</translation>
    </message>
    <message>
        <source>Results (*.html *.csv *.json)</source>
        <translation>Résultats (*.html *.csv *.json)</translation>
    </message>
    <message>
        <source>%1 of %2 answered, %3 spent</source>
        <translation>%1 réponses sur %2, %3 dépensés</translation>
    </message>
    <message>
        <source>Paused: %1.</source>
        <translation>En pause&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n held for you.</source>
        <translation>
            <numerusform>%1&#x202f;; %n retenue pour vous.</numerusform>
            <numerusform>%1&#x202f;; %n retenues pour vous.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 answered.</source>
        <translation>%1 réponses sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n requête</numerusform>
            <numerusform>%n requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2 (answers of %3 tokens assumed).</source>
        <translation>%1, environ %2 (en supposant des réponses de %3 jetons).</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>No dataset yet: a table of cases (CSV) or JSON Lines, with variables and checks.</source>
        <translation>Pas encore de jeu de données&#xa0;: un tableau de cas (CSV) ou du JSON Lines, avec des variables et des contrôles.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Vérification (%1)</translation>
    </message>
    <message>
        <source>Open a dataset …</source>
        <translation>Ouvrir un jeu de données…</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Earlier evaluations</source>
        <translation>Évaluations antérieures</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>The message of every case; {{name}} stands for a variable of the dataset</source>
        <translation>Le message de chaque cas&#x202f;; {{name}} représente une variable du jeu de données</translation>
    </message>
    <message>
        <source>without an agent</source>
        <translation>sans agent</translation>
    </message>
    <message>
        <source>with the header&apos;s agent</source>
        <translation>avec l’agent de l’en-tête</translation>
    </message>
    <message>
        <source>each request</source>
        <translation>chaque requête</translation>
    </message>
    <message>
        <source>those that the policy leaves open</source>
        <translation>celles que la politique laisse ouvertes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Begin nothing more once this is spent, in US dollars</source>
        <translation>Ne plus rien commencer une fois ce montant dépensé, en dollars américains</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>What is under way is finished, and nothing new begun</source>
        <translation>Ce qui est en cours est terminé, et rien de nouveau n’est commencé</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Held requests are refused; it can be gone on with later</source>
        <translation>Les requêtes retenues sont refusées&#x202f;; l’évaluation peut être poursuivie plus tard</translation>
    </message>
    <message>
        <source>State of the evaluation</source>
        <translation>État de l’évaluation</translation>
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
        <translation>&amp;Vérification</translation>
    </message>
    <message>
        <source>What is reviewed</source>
        <translation>Ce qui est vérifié</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>&amp;Juge</translation>
    </message>
    <message>
        <source>Model that answers checks of the kind judge</source>
        <translation>Modèle qui répond aux contrôles de type juge</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>&amp;Simultanément</translation>
    </message>
    <message>
        <source>Answers that are waited for at the same time</source>
        <translation>Nombre de réponses attendues en même temps</translation>
    </message>
    <message>
        <source>At &amp;most (US dollars)</source>
        <translation>Au &amp;plus (dollars américains)</translation>
    </message>
    <message>
        <source>Cases and answers</source>
        <translation>Cas et réponses</translation>
    </message>
    <message>
        <source>Which cases are shown</source>
        <translation>Cas affichés</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Tous les cas</translation>
    </message>
    <message>
        <source>With a failed check</source>
        <translation>Avec un contrôle échoué</translation>
    </message>
    <message>
        <source>Where targets differ</source>
        <translation>Où les cibles diffèrent</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Pas encore traités</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>The chosen answer</source>
        <translation>La réponse choisie</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Pass rate (95 % interval)</source>
        <translation>Taux de réussite (intervalle à 95&#xa0;%)</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Indécis</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Aucune réponse</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Durée médiane</translation>
    </message>
    <message>
        <source>Each against each</source>
        <translation>Chacune contre chacune</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Win rate (95 % interval)</source>
        <translation>Taux de victoire (intervalle à 95&#xa0;%)</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gagnés</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Égalités</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of the evaluation wait in the review.</source>
        <translation>
            <numerusform>%n requête de l’évaluation attend dans la vérification.</numerusform>
            <numerusform>%n requêtes de l’évaluation attendent dans la vérification.</numerusform>
        </translation>
    </message>
    <message>
        <source>with the agent %1</source>
        <translation>avec l’agent %1</translation>
    </message>
    <message>
        <source>Evaluation of %1</source>
        <translation>Évaluation de %1</translation>
    </message>
    <message>
        <source>A new evaluation</source>
        <translation>Une nouvelle évaluation</translation>
    </message>
    <message>
        <source>Shows what an earlier one asked and what came of it. Nothing is sent by it.</source>
        <translation>Montre ce qu’une évaluation antérieure a demandé et ce qui en est sorti. Cela n’envoie rien.</translation>
    </message>
    <message>
        <source>Asks for what is missing in this evaluation. Nothing that was paid is asked again.</source>
        <translation>Demande ce qui manque dans cette évaluation. Rien de ce qui a été payé n’est demandé de nouveau.</translation>
    </message>
    <message>
        <source>The results were written to %1.</source>
        <translation>Les résultats ont été écrits dans %1.</translation>
    </message>
    <message>
        <source>Go on with the paused evaluation</source>
        <translation>Continuer l’évaluation en pause</translation>
    </message>
    <message>
        <source>Pause the evaluation</source>
        <translation>Mettre l’évaluation en pause</translation>
    </message>
    <message>
        <source>Stop the evaluation</source>
        <translation>Arrêter l’évaluation</translation>
    </message>
    <message>
        <source>Run the evaluation</source>
        <translation>Lancer l’évaluation</translation>
    </message>
    <message>
        <source>every case at every target</source>
        <translation>chaque cas pour chaque cible</translation>
    </message>
    <message>
        <source>Go on with this evaluation</source>
        <translation>Continuer cette évaluation</translation>
    </message>
    <message>
        <source>a table of cases, or JSON Lines</source>
        <translation>un tableau de cas, ou du JSON Lines</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ajouter une cible</translation>
    </message>
    <message>
        <source>a model that is to answer the cases</source>
        <translation>un modèle qui doit répondre aux cas</translation>
    </message>
    <message>
        <source>Export the results …</source>
        <translation>Exporter les résultats…</translation>
    </message>
    <message>
        <source>as HTML, CSV or JSON</source>
        <translation>en HTML, CSV ou JSON</translation>
    </message>
    <message>
        <source>Show the scores</source>
        <translation>Afficher les scores</translation>
    </message>
    <message>
        <source>pass and win rates</source>
        <translation>taux de réussite et de victoire</translation>
    </message>
    <message>
        <source>Show the cases and answers</source>
        <translation>Afficher les cas et les réponses</translation>
    </message>
    <message>
        <source>%1 of %2 answered; “Go on” asks for the rest.</source>
        <translation>%1 sur %2 ont une réponse&#x202f;; «&#x202f;Continuer&#x202f;» demande le reste.</translation>
    </message>
</context>
<context>
    <name>countersign::FirstRequestView</name>
    <message>
        <source>This workspace has no provider &quot;%1&quot;; this is how %2 would get it.</source>
        <translation>Cet espace de travail n’a pas de fournisseur «&#x202f;%1&#x202f;»&#x202f;; voici comment %2 la recevrait.</translation>
    </message>
    <message>
        <source>Please look at the letter of Marguerite Oyelaran, 020 7946 0731.</source>
        <translation>Veuillez examiner la lettre de Marguerite Oyelaran, 020 7946 0731.</translation>
    </message>
    <message>
        <source>Message to try</source>
        <translation>Message à essayer</translation>
    </message>
    <message>
        <source>A message to see the first request with; nothing is sent</source>
        <translation>Un message pour voir la première requête&#x202f;; rien n’est envoyé</translation>
    </message>
    <message>
        <source>A message to try</source>
        <translation>Un message à essayer</translation>
    </message>
    <message>
        <source>Left out, because this version does not have them: %1.</source>
        <translation>Omis, car cette version ne les propose pas&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 · %5</source>
        <translation>%1 · %2 · %3 · %4 · %5</translation>
    </message>
    <message>
        <source>Estimated, with an answer of usual length. Masked: %1, left as they are: %2.</source>
        <translation>Estimation pour une réponse de longueur habituelle. Masqués&#xa0;: %1, laissés tels quels&#xa0;: %2.</translation>
    </message>
    <message>
        <source>This workspace has no such route; this is how the provider of the header would get it.</source>
        <translation>Cet espace de travail n’a pas cette route&#x202f;; voici comment le fournisseur de l’en-tête la recevrait.</translation>
    </message>
    <message>
        <source>No provider that this route names is in this workspace; this is how the provider of the header would get it.</source>
        <translation>Aucun fournisseur indiqué par cette route n’est dans cet espace de travail&#x202f;; voici comment le fournisseur de l’en-tête la recevrait.</translation>
    </message>
</context>
<context>
    <name>countersign::FirstStartPage</name>
    <message>
        <source>First start</source>
        <translation>Premier démarrage</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>To the three ways to begin</source>
        <translation>Vers les trois façons de commencer</translation>
    </message>
    <message>
        <source>Try it offline now</source>
        <translation>Essayer hors ligne maintenant</translation>
    </message>
    <message>
        <source>A practice provider answers from the sample workspace; it is no model, needs no key, and nothing leaves this machine.</source>
        <translation>Un fournisseur d’essai répond à partir de l’espace de travail d’exemple&#x202f;; ce n’est pas un modèle, il ne demande aucune clé et rien ne sort de cette machine.</translation>
    </message>
    <message>
        <source>Use a local model found on this machine</source>
        <translation>Utiliser un modèle local trouvé sur cette machine</translation>
    </message>
    <message>
        <source>Looks for Ollama, LM Studio, llama.cpp and vLLM here, and nowhere else.</source>
        <translation>Cherche Ollama, LM Studio, llama.cpp et vLLM ici, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Add an API key</source>
        <translation>Ajouter une clé d’API</translation>
    </message>
    <message>
        <source>For Anthropic, OpenAI or a compatible provider; every request waits for your signature before it leaves.</source>
        <translation>Pour Anthropic, OpenAI ou un fournisseur compatible&#x202f;; chaque requête attend votre signature avant de sortir.</translation>
    </message>
    <message>
        <source>You can change this at any time in the settings.</source>
        <translation>Vous pouvez modifier ce choix à tout moment dans les réglages.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine before you have seen it</source>
        <translation>Rien ne sort de cette machine avant que vous ne l’ayez vu</translation>
    </message>
    <message>
        <source>Countersign shows every request byte for byte, with what was masked in it, and sends it only when you sign it. How do you want to begin?</source>
        <translation>Countersign montre chaque requête octet par octet, avec ce qui y a été masqué, et ne l’envoie que lorsque vous la signez. Comment voulez-vous commencer&#x202f;?</translation>
    </message>
    <message>
        <source>A model on this machine</source>
        <translation>Un modèle sur cette machine</translation>
    </message>
    <message>
        <source>Requests to a local model are shown and signed like all others, and stay here.</source>
        <translation>Les requêtes à un modèle local sont montrées et signées comme toutes les autres, et restent ici.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Test …</source>
        <translation>Tester…</translation>
    </message>
    <message>
        <source>Shows a request with the one word “Hello”; it is sent only when you say so</source>
        <translation>Affiche une requête contenant le seul mot «&#x202f;Hello&#x202f;»&#x202f;; elle n’est envoyée que si vous le dites</translation>
    </message>
    <message>
        <source>Start with this provider</source>
        <translation>Commencer avec ce fournisseur</translation>
    </message>
    <message>
        <source>Another provider or address …</source>
        <translation>Autre fournisseur ou autre adresse…</translation>
    </message>
    <message>
        <source>Opens the settings, where any provider can be added</source>
        <translation>Ouvre les réglages, où tout fournisseur peut être ajouté</translation>
    </message>
    <message>
        <source>An API key</source>
        <translation>Une clé d’API</translation>
    </message>
    <message>
        <source>The key is kept in this system&apos;s keychain, or in memory until the program ends. It is never written to a file, a log or the workspace.</source>
        <translation>La clé est conservée dans le trousseau de ce système, ou en mémoire jusqu’à la fermeture du programme. Elle n’est jamais écrite dans un fichier, un journal ou l’espace de travail.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No provider of this workspace takes a key. Add one in the settings.</source>
        <translation>Aucun fournisseur de cet espace de travail n’utilise de clé. Ajoutez-en un dans les réglages.</translation>
    </message>
</context>
<context>
    <name>countersign::FormDialog</name>
    <message>
        <source>A tool server asks you</source>
        <translation>Un serveur d’outils vous interroge</translation>
    </message>
    <message>
        <source>The tool server “%1” asks you, while %2 runs</source>
        <translation>Le serveur d’outils «&#x202f;%1&#x202f;» vous interroge pendant l’exécution de %2</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>Ce que dit le serveur</translation>
    </message>
    <message>
        <source>These are the server&apos;s own words. What you enter goes to its program. Do not enter a password or a key here that the server has no business with.</source>
        <translation>Ce sont les mots du serveur lui-même. Ce que vous saisissez va à son programme. Ne saisissez ici ni mot de passe ni clé qui ne regarde pas le serveur.</translation>
    </message>
    <message>
        <source>What is wrong with the form</source>
        <translation>Ce qui ne va pas dans le formulaire</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>&amp;Décliner</translation>
    </message>
    <message>
        <source>Tells the server that you do not want to answer</source>
        <translation>Indique au serveur que vous ne voulez pas répondre</translation>
    </message>
    <message>
        <source>&amp;Send to the server</source>
        <translation>&amp;Envoyer au serveur</translation>
    </message>
    <message>
        <source>Only what stands in the form</source>
        <translation>Uniquement ce qui figure dans le formulaire</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>countersign::HeaderBar</name>
    <message>
        <source>Practice — no model</source>
        <translation>Essai — sans modèle</translation>
    </message>
    <message>
        <source>Practice — no model (%1)</source>
        <translation>Essai — sans modèle (%1)</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Money spent today</source>
        <translation>Argent dépensé aujourd’hui</translation>
    </message>
    <message>
        <source>No agent files in %1</source>
        <translation>Aucun fichier d’agent dans %1</translation>
    </message>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>Rien ne sort de cette machine</translation>
    </message>
    <message>
        <source>%1, on this machine</source>
        <translation>%1, sur cette machine</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, à l’adresse %2</translation>
    </message>
    <message>
        <source>No models are listed in providers.json</source>
        <translation>Aucun modèle n’est indiqué dans providers.json</translation>
    </message>
    <message>
        <source>As the agent says: %1 · %2</source>
        <translation>Selon l’agent&#xa0;: %1 · %2</translation>
    </message>
    <message>
        <source>Keys …</source>
        <translation>Clés…</translation>
    </message>
    <message>
        <source>As the agent says (%1)</source>
        <translation>Selon l’agent (%1)</translation>
    </message>
    <message>
        <source>As the agent says</source>
        <translation>Selon l’agent</translation>
    </message>
    <message>
        <source>No agent</source>
        <translation>Aucun agent</translation>
    </message>
    <message>
        <source>The practice provider answers with sentences of your own request. Choose where requests go.</source>
        <translation>Le fournisseur d’essai répond par des phrases de votre propre requête. Choisissez où vont les requêtes.</translation>
    </message>
    <message>
        <source>Requests go to %1</source>
        <translation>Les requêtes vont à %1</translation>
    </message>
    <message>
        <source>policy: %1</source>
        <translation>politique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Closed lock: %1</source>
        <translation>Cadenas fermé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open lock: %1</source>
        <translation>Cadenas ouvert&#xa0;: %1</translation>
    </message>
    <message>
        <source>money unknown</source>
        <translation>montant inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%n requests since midnight</source>
        <translation>
            <numerusform>%n requête depuis minuit</numerusform>
            <numerusform>%n requêtes depuis minuit</numerusform>
        </translation>
    </message>
    <message>
        <source>By the rules of the workspace</source>
        <translation>Selon les règles de l’espace de travail</translation>
    </message>
    <message>
        <source>Route: %1</source>
        <translation>Route&#xa0;: %1</translation>
    </message>
    <message>
        <source>As the agent says: by the rules of the workspace</source>
        <translation>Comme l’indique l’agent&#xa0;: selon les règles de l’espace de travail</translation>
    </message>
    <message>
        <source>As the agent says: route %1</source>
        <translation>Comme l’indique l’agent&#xa0;: route %1</translation>
    </message>
    <message>
        <source>by the rules</source>
        <translation>selon les règles</translation>
    </message>
    <message>
        <source>route: %1</source>
        <translation>route&#xa0;: %1</translation>
    </message>
    <message>
        <source>The rules of routes.yaml choose the provider and the model of each request; the review says which rule did</source>
        <translation>Les règles de routes.yaml choisissent le fournisseur et le modèle de chaque requête&#x202f;; la vérification indique quelle règle l’a fait</translation>
    </message>
</context>
<context>
    <name>countersign::HelpSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
</context>
<context>
    <name>countersign::HitDelegate</name>
    <message>
        <source>p. %1</source>
        <translation>p. %1</translation>
    </message>
</context>
<context>
    <name>countersign::HitsModel</name>
    <message>
        <source>%1, passages: %2</source>
        <translation>%1, passages&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Score %1: how well the passage fits the words, by how rare they are and how often it has them.</source>
        <translation>Score %1&#xa0;: à quel point le passage correspond aux mots, selon leur rareté et leur fréquence dans le passage.</translation>
    </message>
</context>
<context>
    <name>countersign::IdentifyingNote</name>
    <message>
        <source>S&amp;how them</source>
        <translation>Les &amp;montrer</translation>
    </message>
    <message>
        <source>Shows where these facts stand; again for the next place.</source>
        <translation>Montre où se trouvent ces indications ; encore une fois pour l’endroit suivant.</translation>
    </message>
    <message>
        <source>Together these facts may still point to a person: %1.</source>
        <translation>Ensemble, ces indications peuvent encore désigner une personne : %1.</translation>
    </message>
    <message numerus="yes">
        <source>Together these facts may still point to a person: %1; and %n other places.</source>
        <translation>
            <numerusform>Ensemble, ces indications peuvent encore désigner une personne : %1 ; et %n autre endroit.</numerusform>
            <numerusform>Ensemble, ces indications peuvent encore désigner une personne : %1 ; et %n autres endroits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ImportBar</name>
    <message>
        <source>Progress of reading</source>
        <translation>Progression de la lecture</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Files that could not be read as a whole</source>
        <translation>Fichiers qui n’ont pas pu être lus en entier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>What was read stays in the library</source>
        <translation>Ce qui a été lu reste dans la bibliothèque</translation>
    </message>
    <message>
        <source>Looking for files …</source>
        <translation>Recherche de fichiers…</translation>
    </message>
    <message>
        <source>Reading %1 of %2: %3</source>
        <translation>Lecture de %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Stopped. What was read is in the library; add the rest again to go on.</source>
        <translation>Arrêté. Ce qui a été lu est dans la bibliothèque&#x202f;; ajoutez de nouveau le reste pour continuer.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no file to read in what you added.</source>
        <translation>Il n’y a aucun fichier à lire dans ce que vous avez ajouté.</translation>
    </message>
    <message>
        <source>%1 was read.</source>
        <translation>%1 a été lu.</translation>
    </message>
    <message>
        <source>%1 files were read.</source>
        <translation>%1 fichiers ont été lus.</translation>
    </message>
    <message>
        <source>%1 of %2 were read as a whole; these were not:</source>
        <translation>%1 sur %2 ont été lus en entier&#x202f;; ceux-ci ne l’ont pas été&#xa0;:</translation>
    </message>
    <message>
        <source>What lies outside the workspace is used where it is, by absolute path, and not copied.</source>
        <translation>Ce qui se trouve hors de l’espace de travail est utilisé sur place, par son chemin absolu, et n’est pas copié.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reads the removed documents into the library again</source>
        <translation>Lit de nouveau dans la bibliothèque les documents retirés</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Waits before the next file until you go on</source>
        <translation>Attend avant le fichier suivant jusqu’à ce que vous continuiez</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Paused. The file that is being read is finished first.</source>
        <translation>En pause. Le fichier en cours de lecture est d’abord terminé.</translation>
    </message>
    <message>
        <source>Watched folders: %1 new, %2 changed, %3 gone. The library is up to date.</source>
        <translation>Dossiers surveillés — nouveaux&#xa0;: %1, modifiés&#xa0;: %2, disparus&#xa0;: %3. La bibliothèque est à jour.</translation>
    </message>
</context>
<context>
    <name>countersign::ImportServersDialog</name>
    <message>
        <source>Tool servers of %1</source>
        <translation>Serveurs d’outils de %1</translation>
    </message>
    <message>
        <source>Tool servers of the file</source>
        <translation>Serveurs d’outils du fichier</translation>
    </message>
    <message>
        <source>%1 — cannot be used</source>
        <translation>%1 — inutilisable</translation>
    </message>
    <message>
        <source>What the chosen server would run</source>
        <translation>Ce que le serveur choisi exécuterait</translation>
    </message>
    <message>
        <source>Take them over, and start nothing</source>
        <translation>Les reprendre, sans rien démarrer</translation>
    </message>
    <message>
        <source>Each of these runs a program on your machine. What you take over is written to tools.json; it gets no folder and no network before you give it some, and nothing starts before you allow it.</source>
        <translation>Chacun d’eux exécute un programme sur votre machine. Ce que vous reprenez est écrit dans tools.json&#x202f;; le serveur n’obtient ni dossier ni réseau tant que vous ne lui en donnez pas, et rien ne démarre avant que vous ne l’autorisiez.</translation>
    </message>
    <message>
        <source>It runs: %1</source>
        <translation>Il exécute&#xa0;: %1</translation>
    </message>
    <message>
        <source>It is at: %1</source>
        <translation>Il se trouve à l’adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>In the folder: %1</source>
        <translation>Dans le dossier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Variable %1: a secret, not shown</source>
        <translation>Variable %1&#xa0;: un secret, non affiché</translation>
    </message>
    <message>
        <source>Variable %1: %2</source>
        <translation>Variable %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Header: %1</source>
        <translation>En-tête&#xa0;: %1</translation>
    </message>
    <message>
        <source>To be filled in before it can start: %1</source>
        <translation>À renseigner avant qu’il puisse démarrer&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) go to this system&apos;s keychain, and not into the workspace.</source>
        <translation>
            <numerusform>%n secret va dans le trousseau de ce système, et non dans l’espace de travail.</numerusform>
            <numerusform>%n secrets vont dans le trousseau de ce système, et non dans l’espace de travail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) are kept for this session only, as there is no keychain that can be used; they are not written anywhere.</source>
        <translation>
            <numerusform>%n secret n’est conservé que pour cette session, car aucun trousseau n’est utilisable&#x202f;; il n’est écrit nulle part.</numerusform>
            <numerusform>%n secrets ne sont conservés que pour cette session, car aucun trousseau n’est utilisable&#x202f;; ils ne sont écrits nulle part.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::InsightsPage</name>
    <message>
        <source>%1 signed calls</source>
        <translation>%1 appels signés</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>%1 jetons en entrée, %2 en sortie</translation>
    </message>
    <message>
        <source>%1 failed (%2 %)</source>
        <translation>%1 en échec (%2&#xa0;%)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Time to the whole answer</source>
        <translation>Temps jusqu’à la réponse complète</translation>
    </message>
    <message>
        <source>How long calls took</source>
        <translation>Durée des appels</translation>
    </message>
    <message>
        <source>Time to the first token</source>
        <translation>Temps jusqu’au premier jeton</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 dernières heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Du – au</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>À partir de ce jour</translation>
    </message>
    <message>
        <source>To this day, which belongs to it</source>
        <translation>Jusqu’à ce jour, inclus</translation>
    </message>
    <message>
        <source>The whole period</source>
        <translation>Toute la période</translation>
    </message>
    <message>
        <source>No calls in this period</source>
        <translation>Aucun appel pendant cette période</translation>
    </message>
    <message>
        <source>When requests were signed and sent, this page shows what they cost, how long they took, how many tokens they were and what failed, all from your own ledger.</source>
        <translation>Une fois des requêtes signées et envoyées, cette page montre ce qu’elles ont coûté, combien de temps elles ont pris, combien de jetons elles comptaient et ce qui a échoué, le tout d’après votre propre registre.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Écrire un message</translation>
    </message>
    <message>
        <source>Insights: %1</source>
        <translation>Statistiques&#xa0;: %1</translation>
    </message>
    <message>
        <source>What caching saved</source>
        <translation>Ce que le cache a fait économiser</translation>
    </message>
    <message>
        <source>This month&apos;s spending and its forecast</source>
        <translation>Les dépenses de ce mois-ci et leur prévision</translation>
    </message>
    <message>
        <source>Tokens a second</source>
        <translation>Jetons par seconde</translation>
    </message>
    <message>
        <source>Cost against time</source>
        <translation>Coût par rapport au temps</translation>
    </message>
    <message>
        <source>Calls that failed or were sent more than once</source>
        <translation>Appels en échec ou envoyés plus d’une fois</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>Ce qui reste du budget</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Par fournisseur</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Par modèle</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Par agent</translation>
    </message>
    <message>
        <source>Grouping of cost and speed</source>
        <translation>Regroupement du coût et de la vitesse</translation>
    </message>
    <message>
        <source>What cost, speed, and cost against time are divided by</source>
        <translation>Selon quoi sont répartis le coût, la vitesse et le coût par rapport au temps</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Calls of an older version are being read, for speed and retries: %1 %. This happens once.</source>
        <translation>Des appels d’une version antérieure sont lus pour la vitesse et les nouvelles tentatives&#xa0;: %1&#xa0;%. Cela n’a lieu qu’une fois.</translation>
    </message>
</context>
<context>
    <name>countersign::KeyBox</name>
    <message>
        <source>Key in force</source>
        <translation>Clé en vigueur</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>Collez une clé</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle clé</translation>
    </message>
    <message>
        <source>It is not shown, and never shown again after it was kept.</source>
        <translation>Elle n’est pas affichée, et ne l’est plus jamais une fois conservée.</translation>
    </message>
    <message>
        <source>Keep this key</source>
        <translation>Conserver cette clé</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Retirer la clé</translation>
    </message>
    <message>
        <source>Only until the program ends</source>
        <translation>Seulement jusqu’à la fermeture du programme</translation>
    </message>
    <message>
        <source>Only until the program ends; there is no keychain to keep it in</source>
        <translation>Seulement jusqu’à la fermeture du programme&#x202f;; il n’y a pas de trousseau où la conserver</translation>
    </message>
    <message>
        <source>Problem with the key</source>
        <translation>Problème avec la clé</translation>
    </message>
    <message>
        <source>The key in force comes from the keychain of this system.</source>
        <translation>La clé en vigueur provient du trousseau de ce système.</translation>
    </message>
    <message>
        <source>The key in force comes from the environment.</source>
        <translation>La clé en vigueur provient de l’environnement.</translation>
    </message>
    <message>
        <source>The key in force comes from the environment variable %1.</source>
        <translation>La clé en vigueur provient de la variable d’environnement %1.</translation>
    </message>
    <message>
        <source>The key in force is held in memory until the program ends.</source>
        <translation>La clé en vigueur est gardée en mémoire jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>This server needs no key.</source>
        <translation>Ce serveur ne demande pas de clé.</translation>
    </message>
    <message>
        <source>There is no key yet, so requests to this provider fail. Paste one here.</source>
        <translation>Il n’y a pas encore de clé, les requêtes à ce fournisseur échouent donc. Collez-en une ici.</translation>
    </message>
    <message>
        <source>There is no key yet, so requests to this provider fail. Paste one here, or set the variable %1.</source>
        <translation>Il n’y a pas encore de clé, les requêtes à ce fournisseur échouent donc. Collez-en une ici, ou définissez la variable %1.</translation>
    </message>
</context>
<context>
    <name>countersign::LedgerPage</name>
    <message>
        <source>What the filter lets through</source>
        <translation>Ce que le filtre laisse passer</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write the calls of this filter to a file, as CSV or JSON Lines (Ctrl+E). Bodies are not in it.</source>
        <translation>Écrire les appels de ce filtre dans un fichier, au format CSV ou JSON Lines (Ctrl+E). Les contenus n’y figurent pas.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Contrôler</translation>
    </message>
    <message>
        <source>Read the whole ledger again and prove that nothing in it was changed, added or taken away</source>
        <translation>Relire tout le registre et prouver que rien n’y a été modifié, ajouté ou retiré</translation>
    </message>
    <message>
        <source>Calls, the newest first</source>
        <translation>Appels, les plus récents d’abord</translation>
    </message>
    <message>
        <source>The arrow keys choose a call and show what left below; Return goes there; Ctrl+C copies its id.</source>
        <translation>Les flèches permettent de choisir un appel et montrent ci-dessous ce qui est sorti&#x202f;; Entrée y mène&#x202f;; Ctrl+C copie son identifiant.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Écrire un message</translation>
    </message>
    <message>
        <source>The ledger is empty</source>
        <translation>Le registre est vide</translation>
    </message>
    <message>
        <source>Every request that is held for you gets a line here, signed or refused: when, by whom, to where, what was masked, and the exact bytes. Lines are only ever added, and each one seals those before it.</source>
        <translation>Chaque requête retenue pour vous reçoit ici une ligne, qu’elle soit signée ou refusée&#xa0;: quand, par qui, vers où, ce qui a été masqué, et les octets exacts. Des lignes ne peuvent qu’être ajoutées, et chacune scelle celles qui la précèdent.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation>Aucun appel ne correspond</translation>
    </message>
    <message>
        <source>The ledger has calls, but none that this filter lets through.</source>
        <translation>Le registre contient des appels, mais ce filtre n’en laisse passer aucun.</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>Filtrer le registre</translation>
    </message>
    <message>
        <source>Clear the ledger&apos;s filters</source>
        <translation>Effacer les filtres du registre</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Exporter le registre</translation>
    </message>
    <message>
        <source>what the filter shows, as CSV or JSON Lines</source>
        <translation>ce que montre le filtre, au format CSV ou JSON Lines</translation>
    </message>
    <message>
        <source>Verify the ledger</source>
        <translation>Contrôler le registre</translation>
    </message>
    <message>
        <source>prove that nothing in it was changed</source>
        <translation>prouver que rien n’y a été modifié</translation>
    </message>
    <message>
        <source>Open the conversation of this call</source>
        <translation>Ouvrir la conversation de cet appel</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>One call</source>
        <translation>Un appel</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 appels</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, at least %2; %n have no known price</source>
        <translation>
            <numerusform>%1, au moins %2&#x202f;; %n sans prix connu</numerusform>
            <numerusform>%1, au moins %2&#x202f;; %n sans prix connu</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the request’s &amp;id</source>
        <translation>Copier l’&amp;identifiant de la requête</translation>
    </message>
    <message>
        <source>Copy the &amp;hash of its bytes</source>
        <translation>Copier l’&amp;empreinte de ses octets</translation>
    </message>
    <message>
        <source>Open the &amp;conversation</source>
        <translation>Ouvrir la &amp;conversation</translation>
    </message>
    <message>
        <source>Show the calls of this conversation &amp;only</source>
        <translation>Afficher &amp;uniquement les appels de cette conversation</translation>
    </message>
    <message>
        <source>&amp;Export what is shown …</source>
        <translation>E&amp;xporter ce qui est affiché…</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tableau pour tableur (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export the calls of this filter</source>
        <translation>Exporter les appels de ce filtre</translation>
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
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Copy the hash</source>
        <translation>Copier l’empreinte</translation>
    </message>
    <message>
        <source>Close the result</source>
        <translation>Fermer le résultat</translation>
    </message>
    <message>
        <source>Reading every entry of the ledger again …</source>
        <translation>Relecture de chaque entrée du registre…</translation>
    </message>
    <message>
        <source>The ledger is broken at entry %1. %2 The %3 entries before it are intact. Keep a copy of the file before you go on.</source>
        <translation>Le registre est rompu à l’entrée %1. %2 Les %3 entrées qui la précèdent sont intactes. Gardez une copie du fichier avant de continuer.</translation>
    </message>
    <message>
        <source>The ledger is intact: it has no entries yet.</source>
        <translation>Le registre est intact&#xa0;: il n’a pas encore d’entrées.</translation>
    </message>
    <message>
        <source>The ledger is intact: %1 entries, every hash and seal is right. To prove later that none was taken away, write down the last hash: %2</source>
        <translation>Le registre est intact&#xa0;: %1 entrées, chaque empreinte et chaque sceau sont corrects. Pour prouver plus tard qu’aucune n’a été retirée, notez la dernière empreinte&#xa0;: %2</translation>
    </message>
    <message>
        <source>The ledger is intact: %1 entries, every hash is right; seals were not checked, as the key is not there. The last hash is %2</source>
        <translation>Le registre est intact&#xa0;: %1 entrées, chaque empreinte est correcte&#x202f;; les sceaux n’ont pas été contrôlés, car la clé n’est pas là. La dernière empreinte est %2</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>One call was written to %1.</source>
        <translation>Un appel a été écrit dans %1.</translation>
    </message>
    <message>
        <source>%1 calls were written to %2.</source>
        <translation>%1 appels ont été écrits dans %2.</translation>
    </message>
</context>
<context>
    <name>countersign::LocalModelsList</name>
    <message>
        <source>What was found on this machine</source>
        <translation>Ce qui a été trouvé sur cette machine</translation>
    </message>
    <message>
        <source>Models on this machine</source>
        <translation>Modèles sur cette machine</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Utiliser celui-ci</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>Looking for Ollama, LM Studio, llama.cpp and vLLM on this machine …</source>
        <translation>Recherche d’Ollama, LM Studio, llama.cpp et vLLM sur cette machine…</translation>
    </message>
    <message>
        <source>%1, at %2, has no model yet</source>
        <translation>%1, à l’adresse %2, n’a pas encore de modèle</translation>
    </message>
    <message>
        <source>%1 — %2, at %3</source>
        <translation>%1 — %2, à l’adresse %3</translation>
    </message>
    <message>
        <source>No model server answered on this machine.

To get one: install Ollama (ollama.com), then run “ollama pull llama3.2” in a terminal; or start the server of LM Studio, llama.cpp or vLLM. Then look again.</source>
        <translation>Aucun serveur de modèles n’a répondu sur cette machine.

Pour en avoir un&#xa0;: installez Ollama (ollama.com), puis exécutez «&#x202f;ollama pull llama3.2&#x202f;» dans un terminal&#x202f;; ou démarrez le serveur de LM Studio, llama.cpp ou vLLM. Cherchez ensuite à nouveau.</translation>
    </message>
    <message>
        <source>These answer on this machine. What you send to them does not leave it.</source>
        <translation>Ceux-ci répondent sur cette machine. Ce que vous leur envoyez n’en sort pas.</translation>
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
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Run and review</source>
        <translation>Exécution et vérification</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>What agents can read, and how it would leave</source>
        <translation>Ce que les agents peuvent lire, et sous quelle forme cela sortirait</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Cost, time, tokens and errors</source>
        <translation>Coûts, durées, jetons et erreurs</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Conception</translation>
    </message>
    <message>
        <source>Agents: make, change and try them</source>
        <translation>Agents&#xa0;: les créer, les modifier et les essayer</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Everything that was signed or refused</source>
        <translation>Tout ce qui a été signé ou refusé</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <translation>Apparence&#xa0;: comme le système</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>Apparence&#xa0;: claire</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Apparence&#xa0;: sombre</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>all keys on one sheet</source>
        <translation>tous les raccourcis sur une feuille</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>À propos de Countersign</translation>
    </message>
    <message>
        <source>&amp;Commands …</source>
        <translation>&amp;Commandes…</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claire</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Keys …</source>
        <translation>&amp;Raccourcis…</translation>
    </message>
    <message>
        <source>Key&amp;board</source>
        <translation>Cla&amp;vier</translation>
    </message>
    <message>
        <source>About &amp;Countersign</source>
        <translation>À &amp;propos de Countersign</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Countersign %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Shows every request before it leaves this machine, with what was masked in it, and sends it only when it is signed.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Countersign %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Montre chaque requête avant qu’elle ne sorte de cette machine, avec ce qui y a été masqué, et ne l’envoie qu’une fois signée.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence publique générale GNU (GNU General Public License), version 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Stopping what is going on; the window closes by itself.</source>
        <translation>Arrêt de ce qui est en cours&#x202f;; la fenêtre se ferme d’elle-même.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>One message to several models, side by side</source>
        <translation>Un même message à plusieurs modèles, côte à côte</translation>
    </message>
</context>
<context>
    <name>countersign::MemoryModel</name>
    <message>
        <source>Goes with every request of this agent. You see it in the review.</source>
        <translation>Accompagne chaque requête de cet agent. Vous la voyez dans la vérification.</translation>
    </message>
    <message>
        <source>Is used only when the agent looks for it with the tool “recall”.</source>
        <translation>N’est utilisée que lorsque l’agent la cherche avec l’outil «&#x202f;recall&#x202f;».</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglée</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>non épinglée</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>the agent</source>
        <translation>l’agent</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglée</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Ce qui est conservé</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
</context>
<context>
    <name>countersign::MemoryPanel</name>
    <message>
        <source>Pin note</source>
        <translation>Épingler la note</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>A note for this agent, then Return</source>
        <translation>Une note pour cet agent, puis Entrée</translation>
    </message>
    <message>
        <source>A note for this agent</source>
        <translation>Une note pour cet agent</translation>
    </message>
    <message>
        <source>It goes with every request of the agent. Return keeps it.</source>
        <translation>Elle accompagne chaque requête de l’agent. Entrée la conserve.</translation>
    </message>
    <message>
        <source>Keeps the note; it goes with every request of this agent, redacted like everything else</source>
        <translation>Conserve la note&#x202f;; elle accompagne chaque requête de cet agent, masquée comme tout le reste</translation>
    </message>
    <message>
        <source>Deletes the chosen entry (Delete); it can be undone</source>
        <translation>Supprime l’entrée choisie (Suppr)&#x202f;; cela peut être annulé</translation>
    </message>
    <message>
        <source>Memory of the agent</source>
        <translation>Mémoire de l’agent</translation>
    </message>
    <message>
        <source>Space pins, F2 changes the text, Delete deletes with a way back.</source>
        <translation>Espace épingle, F2 modifie le texte, Suppr supprime avec retour possible.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>«&#x202f;%1&#x202f;» a été supprimée.</translation>
    </message>
    <message>
        <source>Nothing is kept for this agent yet. Write a note, or give it the tools remember, recall and forget.</source>
        <translation>Rien n’est encore conservé pour cet agent. Écrivez une note, ou donnez-lui les outils remember, recall et forget.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n conservée</numerusform>
            <numerusform>%n conservées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with every request</source>
        <translation>
            <numerusform>%n avec chaque requête</numerusform>
            <numerusform>%n avec chaque requête</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ModelListDialog</name>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>fichiers PDF</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>outils</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>raisonnement</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bientôt</translation>
    </message>
    <message>
        <source>Models of “%1”</source>
        <translation>Modèles de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>State of the list</source>
        <translation>État de la liste</translation>
    </message>
    <message>
        <source>Asking “%1” for its models …</source>
        <translation>Demande des modèles à «&#x202f;%1&#x202f;»…</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Chercher un modèle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Reads, tokens</source>
        <translation>Lit, jetons</translation>
    </message>
    <message>
        <source>Writes, tokens</source>
        <translation>Écrit, jetons</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Accepte</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Space ticks a model, so that it can be chosen for agents.</source>
        <translation>Espace coche un modèle, pour qu’il puisse être choisi pour des agents.</translation>
    </message>
    <message>
        <source>Offer the ticked ones</source>
        <translation>Proposer les modèles cochés</translation>
    </message>
    <message>
        <source>It has no models that answer messages.</source>
        <translation>Il n’a aucun modèle qui réponde à des messages.</translation>
    </message>
    <message>
        <source>Tick the models that agents may use. Limits are the provider&apos;s own words, or those of the price list.</source>
        <translation>Cochez les modèles que les agents peuvent utiliser. Les limites sont celles qu’indique le fournisseur, ou celles de la liste de prix.</translation>
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
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>countersign::MoneyTabs</name>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Cost, time, tokens and errors</source>
        <translation>Coûts, durées, jetons et erreurs</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Limits of what may be spent, and how far they are used</source>
        <translation>Limites de ce qui peut être dépensé, et leur utilisation</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>What each model costs, with source and date</source>
        <translation>Ce que coûte chaque modèle, avec source et date</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>What your calls would have cost on another model</source>
        <translation>Ce que vos appels auraient coûté sur un autre modèle</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>Our costs beside a provider&apos;s bill</source>
        <translation>Nos coûts à côté de la facture d’un fournisseur</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planificateur</translation>
    </message>
    <message>
        <source>A managed platform, own servers, or both: what a month would cost</source>
        <translation>Une plateforme gérée, vos propres serveurs, ou les deux&#xa0;: ce que coûterait un mois</translation>
    </message>
    <message>
        <source>Parts of the insights</source>
        <translation>Parties des statistiques</translation>
    </message>
</context>
<context>
    <name>countersign::NewScriptDialog</name>
    <message>
        <source>New script tool</source>
        <translation>Nouvel outil de script</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>such as word_count</source>
        <translation>par exemple word_count</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langage</translation>
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
        <translation>Écrire les fichiers</translation>
    </message>
    <message>
        <source>A program that already works and the form of what it is given are written to the folder tools of the workspace. Agents cannot use it until you tick it for one, and each call is shown to you.</source>
        <translation>Un programme qui fonctionne déjà et la forme de ce qu’il reçoit sont écrits dans le dossier tools de l’espace de travail. Les agents ne peuvent pas l’utiliser tant que vous ne l’avez pas coché pour l’un d’eux, et chaque appel vous est montré.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langage</translation>
    </message>
</context>
<context>
    <name>countersign::PagePictureView</name>
    <message>
        <source>The page as it looks</source>
        <translation>La page telle qu’elle se présente</translation>
    </message>
</context>
<context>
    <name>countersign::PageStrip</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Commands, appearance, keyboard</source>
        <translation>Commandes, apparence, clavier</translation>
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
        <translation>Texte de la partie</translation>
    </message>
    <message>
        <source>What would leave, with the found values marked. Select words and press M to mask them.</source>
        <translation>Ce qui sortirait, avec les valeurs trouvées mises en évidence. Sélectionnez des mots et appuyez sur M pour les masquer.</translation>
    </message>
    <message>
        <source>%1, leaves</source>
        <translation>%1, sort</translation>
    </message>
    <message>
        <source>(not in the vault)</source>
        <translation>(absent du coffre)</translation>
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
        <translation>Parties</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvés</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n partie</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n élément trouvé</numerusform>
            <numerusform>%n éléments trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2
Stood the same in the last request that was signed.</source>
        <translation>%1 — %2
Figurait à l’identique dans la dernière requête signée.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1, %2, signed before</source>
        <translation>%1, %2, déjà signée</translation>
    </message>
    <message>
        <source>%1, %2, new</source>
        <translation>%1, %2, nouvelle</translation>
    </message>
</context>
<context>
    <name>countersign::PlannerTab</name>
    <message>
        <source>Managed platform</source>
        <translation>Plateforme gérée</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybride</translation>
    </message>
    <message>
        <source>Own servers alone</source>
        <translation>Propres serveurs uniquement</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>All as shipped</source>
        <translation>Tout comme livré</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Hypothèses</translation>
    </message>
    <message>
        <source>F2 or a double click changes a value or its source</source>
        <translation>F2 ou un double-clic modifie une valeur ou sa source</translation>
    </message>
    <message>
        <source>Your volumes</source>
        <translation>Vos volumes</translation>
    </message>
    <message>
        <source>An estimate from your own ledger and the assumptions below; what ships is a starting point, not an offer. Answers of an own model may be of another quality: try it in Compare.</source>
        <translation>Une estimation d’après votre propre registre et les hypothèses ci-dessous&#x202f;; celles qui sont livrées sont un point de départ, pas une offre. Les réponses d’un modèle hébergé par vous peuvent être d’une autre qualité&#xa0;: essayez-le dans Comparer.</translation>
    </message>
    <message numerus="yes">
        <source>No calls in the last %n days: the volumes are nothing yet.</source>
        <translation>
            <numerusform>Aucun appel au cours du dernier jour (%n)&#xa0;: les volumes sont encore nuls.</numerusform>
            <numerusform>Aucun appel au cours des %n derniers jours&#xa0;: les volumes sont encore nuls.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your last %1 days: %2 calls, %3 tokens in, %4 out, %5 at the providers.</source>
        <translation>Vos %1 derniers jours&#xa0;: %2 appels, %3 jetons en entrée, %4 en sortie, %5 chez les fournisseurs.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 · the cheapest</source>
        <translation>%1 · le moins cher</translation>
    </message>
    <message>
        <source>%1 a month: %2</source>
        <translation>%1, par mois&#xa0;: %2</translation>
    </message>
    <message>
        <source>All assumptions are as shipped again.</source>
        <translation>Toutes les hypothèses sont de nouveau comme livrées.</translation>
    </message>
</context>
<context>
    <name>countersign::PlotView</name>
    <message>
        <source>US dollars</source>
        <translation>dollars US</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>millisecondes</translation>
    </message>
    <message>
        <source>million tokens</source>
        <translation>millions de jetons</translation>
    </message>
    <message>
        <source>thousand tokens</source>
        <translation>milliers de jetons</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>jetons</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>appels</translation>
    </message>
    <message>
        <source>Together: %1</source>
        <translation>Ensemble&#xa0;: %1</translation>
    </message>
    <message>
        <source>tokens a second</source>
        <translation>jetons par seconde</translation>
    </message>
    <message>
        <source>% of the calls</source>
        <translation>% des appels</translation>
    </message>
    <message>
        <source>time to the whole answer</source>
        <translation>temps jusqu’à la réponse complète</translation>
    </message>
    <message>
        <source>cost of a call</source>
        <translation>coût d’un appel</translation>
    </message>
    <message numerus="yes">
        <source>%n calls without a known price are not in it.</source>
        <translation>
            <numerusform>%n appel sans prix connu n’en fait pas partie.</numerusform>
            <numerusform>%n appels sans prix connu n’en font pas partie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PoliciesSection</name>
    <message>
        <source>Problem with this policy</source>
        <translation>Problème dans cette politique</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>The text of the policy&apos;s file</source>
        <translation>Le texte du fichier de la politique</translation>
    </message>
    <message>
        <source>Differences by provider and tool</source>
        <translation>Différences selon le fournisseur et l’outil</translation>
    </message>
    <message>
        <source>Source of the policy</source>
        <translation>Source de la politique</translation>
    </message>
    <message>
        <source>%1 (ships, read-only)</source>
        <translation>%1 (fournie, en lecture seule)</translation>
    </message>
    <message>
        <source>In this workspace: policies/%1.yaml. Saving keeps comments and whatever else stands in the file.</source>
        <translation>Dans cet espace de travail&#xa0;: policies/%1.yaml. L’enregistrement conserve les commentaires et tout ce que contient par ailleurs le fichier.</translation>
    </message>
    <message>
        <source>Comes with the program and stays as it is. Duplicate it to change it.</source>
        <translation>Fournie avec le programme, elle reste telle quelle. Dupliquez-la pour la modifier.</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>«&#x202f;%1&#x202f;» a été enregistrée.</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 copie</translation>
    </message>
    <message>
        <source>%1 copy %2</source>
        <translation>%1 copie %2</translation>
    </message>
    <message>
        <source>There is a policy “%1” already.</source>
        <translation>Il existe déjà une politique «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>«&#x202f;%1&#x202f;» s’appelle maintenant «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”, also in: %3.</source>
        <translation>«&#x202f;%1&#x202f;» s’appelle maintenant «&#x202f;%2&#x202f;», également dans&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Rename the policy</source>
        <translation>Renommer la politique</translation>
    </message>
    <message>
        <source>New name. Agents that name this policy are changed with it.</source>
        <translation>Nouveau nom. Les agents qui citent cette politique sont modifiés en même temps.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>«&#x202f;%1&#x202f;» a été supprimée.</translation>
    </message>
    <message>
        <source>“%1” was deleted. These agents name it and cannot run without it: %2.</source>
        <translation>«&#x202f;%1&#x202f;» a été supprimée. Ces agents la citent et ne peuvent pas être exécutés sans elle&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Changes that were not saved are here again: %1.</source>
        <translation>Les modifications non enregistrées sont de retour : %1.</translation>
    </message>
    <message>
        <source>Marked rows differ from what holds for everything. Delete takes a difference away.</source>
        <translation>Les lignes marquées diffèrent de ce qui vaut pour tout. Suppr retire une différence.</translation>
    </message>
    <message>
        <source>Rules differ for: %1. Choose it above to see and change them.</source>
        <translation>Règles différentes pour : %1. Choisissez-le ci-dessus pour les voir et les modifier.</translation>
    </message>
</context>
<context>
    <name>countersign::PolicyForm</name>
    <message>
        <source>What this policy is for, in a sentence</source>
        <translation>À quoi sert cette politique, en une phrase</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>S’applique à</translation>
    </message>
    <message>
        <source>Rules may differ for one provider, or for what one tool returned</source>
        <translation>Les règles peuvent différer pour un fournisseur, ou pour ce qu’un outil a renvoyé</translation>
    </message>
    <message>
        <source>&amp;Applies to</source>
        <translation>S’&amp;applique à</translation>
    </message>
    <message>
        <source>Take the last change of a rule back (Ctrl+Z in the table)</source>
        <translation>Annuler la dernière modification d’une règle (Ctrl+Z dans le tableau)</translation>
    </message>
    <message>
        <source>Take the last change of a rule back</source>
        <translation>Annuler la dernière modification d’une règle</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>F2 changes what happens or the score, Delete takes a rule of its own away, Ctrl+Z takes the last change back.</source>
        <translation>F2 modifie l’action ou le score, Suppr retire une règle propre, Ctrl+Z annule la dernière modification.</translation>
    </message>
    <message>
        <source>F2 changes what happens or the score, Delete takes a rule of its own away</source>
        <translation>F2 modifie ce qui se passe ou le score, Suppr retire une règle propre à la politique</translation>
    </message>
    <message>
        <source>Always mask</source>
        <translation>Toujours masquer</translation>
    </message>
    <message>
        <source>One term a line; “Project Falcon = PROJECT” gives it a type of its own</source>
        <translation>Un terme par ligne&#x202f;; «&#x202f;Projet Faucon = PROJECT&#x202f;» lui donne un type à lui</translation>
    </message>
    <message>
        <source>Never mask</source>
        <translation>Ne jamais masquer</translation>
    </message>
    <message>
        <source>One term a line, such as your own company&apos;s name</source>
        <translation>Un terme par ligne, par exemple le nom de votre propre entreprise</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>What the tool %1 returned</source>
        <translation>Ce que l’outil %1 a renvoyé</translation>
    </message>
    <message>
        <source>All models on this machine</source>
        <translation>Tous les modèles de cette machine</translation>
    </message>
    <message>
        <source>Provider %1 (on this machine)</source>
        <translation>Fournisseur %1 (sur cette machine)</translation>
    </message>
    <message>
        <source>Provider %1</source>
        <translation>Fournisseur %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n different</source>
        <translation>
            <numerusform>%1 · %n différente</numerusform>
            <numerusform>%1 · %n différentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PolicyRuleDelegate</name>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>From score</source>
        <translation>À partir du score</translation>
    </message>
</context>
<context>
    <name>countersign::PolicyRulesModel</name>
    <message>
        <source>Network addresses</source>
        <translation>Adresses réseau</translation>
    </message>
    <message>
        <source>Bank and payment</source>
        <translation>Banque et paiement</translation>
    </message>
    <message>
        <source>Tax and company numbers</source>
        <translation>Numéros fiscaux et d’entreprise</translation>
    </message>
    <message>
        <source>Documents and licences</source>
        <translation>Pièces d’identité et permis</translation>
    </message>
    <message>
        <source>Health and insurance</source>
        <translation>Santé et assurance</translation>
    </message>
    <message>
        <source>Customers, cases and accounts</source>
        <translation>Clients, dossiers et comptes</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Tout le reste</translation>
    </message>
    <message>
        <source>own rule</source>
        <translation>règle propre</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>comme %1</translation>
    </message>
    <message>
        <source>as everything else</source>
        <translation>comme tout le reste</translation>
    </message>
    <message>
        <source>What is found with less certainty than this is left alone. 0.5 means: as likely right as wrong.</source>
        <translation>Ce qui est trouvé avec moins de certitude est laissé tel quel. 0,5 signifie&#xa0;: aussi probablement juste que faux.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Ce qui est trouvé</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>From score</source>
        <translation>À partir du score</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>different here</source>
        <translation>différent ici</translation>
    </message>
    <message>
        <source>as on this machine</source>
        <translation>comme sur cette machine</translation>
    </message>
    <message>
        <source>as everywhere</source>
        <translation>comme partout</translation>
    </message>
    <message>
        <source>%1: %2, different here</source>
        <translation>%1 : %2, différent ici</translation>
    </message>
</context>
<context>
    <name>countersign::PolicySample</name>
    <message>
        <source>Dear Ms Oyelaran,

thank you for your call on 3 May 2026 from 020 7946 0731. We pay to GB94 KSTL 0009 1227 7304 16 and write to m.oyelaran@example.com.

The portal&apos;s password = Tr0ub4dor&amp;3xyz-Quay.

Larkfield Mutual, Leeds</source>
        <translation>Madame Oyelaran,

merci de votre appel du 3 mai 2026 depuis le 020 7946 0731. Nous payons sur le compte GB94 KSTL 0009 1227 7304 16 et écrivons à m.oyelaran@example.com.

Le mot de passe du portail = Tr0ub4dor&amp;3xyz-Quay.

Larkfield Mutual, Leeds</translation>
    </message>
    <message>
        <source>As if it were sent to</source>
        <translation>Comme si l’envoi allait à</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>Texte d’exemple</translation>
    </message>
    <message>
        <source>Change it as you like; it is not kept and not sent.</source>
        <translation>Modifiez-le à votre guise&#x202f;; il n’est ni conservé ni envoyé.</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>Ce qui sortirait</translation>
    </message>
    <message>
        <source>As if sent to</source>
        <translation>Comme si l’envoi allait à</translation>
    </message>
    <message>
        <source>Try it on a text</source>
        <translation>Essayer sur un texte</translation>
    </message>
    <message>
        <source>any remote provider</source>
        <translation>tout fournisseur distant</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation>%1 (essai)</translation>
    </message>
    <message>
        <source>%1 (on this machine)</source>
        <translation>%1 (sur cette machine)</translation>
    </message>
    <message>
        <source>The policy cannot be read, so nothing would leave.</source>
        <translation>La politique ne peut pas être lue&#x202f;; rien ne sortirait donc.</translation>
    </message>
    <message numerus="yes">
        <source>%n values replaced</source>
        <translation>
            <numerusform>%n valeur remplacée</numerusform>
            <numerusform>%n valeurs remplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found and left</source>
        <translation>
            <numerusform>%n trouvée et laissée telle quelle</numerusform>
            <numerusform>%n trouvées et laissées telles quelles</numerusform>
        </translation>
    </message>
    <message>
        <source>the request would be blocked</source>
        <translation>la requête serait bloquée</translation>
    </message>
    <message>
        <source>the request would go to a local model only</source>
        <translation>la requête n’irait qu’à un modèle local</translation>
    </message>
    <message>
        <source>any model on this machine</source>
        <translation>un modèle quelconque de cette machine</translation>
    </message>
    <message>
        <source>read as an answer of %1</source>
        <translation>lu comme une réponse de %1</translation>
    </message>
</context>
<context>
    <name>countersign::PriceDialog</name>
    <message>
        <source>Your price</source>
        <translation>Votre prix</translation>
    </message>
    <message>
        <source>As price lists name it: a vendor such as “anthropic”, else the host of the address</source>
        <translation>Comme dans les listes de prix&#xa0;: un éditeur tel que «&#x202f;anthropic&#x202f;», sinon l’hôte de l’adresse</translation>
    </message>
    <message>
        <source>Where the price was read, such as a contract or a page</source>
        <translation>Où le prix a été lu, par exemple un contrat ou une page</translation>
    </message>
    <message>
        <source>Calls before that moment keep the cost that was written with them</source>
        <translation>Les appels antérieurs à ce moment gardent le coût qui a été écrit avec eux</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Fournisseur</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>Holds &amp;from</source>
        <translation>&amp;Valable à partir de</translation>
    </message>
    <message>
        <source>US dollars each</source>
        <translation>Dollars américains l’unité</translation>
    </message>
    <message>
        <source>US dollars per million tokens</source>
        <translation>Dollars américains par million de jetons</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>Say for which provider and model.</source>
        <translation>Indiquez pour quel fournisseur et quel modèle.</translation>
    </message>
    <message>
        <source>A price needs at least input and output. What is left empty stays unknown, and so does the cost of calls that use it.</source>
        <translation>Un prix demande au moins l’entrée et la sortie. Ce qui reste vide demeure inconnu, de même que le coût des appels qui l’utilisent.</translation>
    </message>
    <message>
        <source>Say where the price was read, so that others can check it.</source>
        <translation>Indiquez où le prix a été lu, afin que d’autres puissent le vérifier.</translation>
    </message>
    <message>
        <source>The price until now has steps for long prompts or other tiers. A changed price holds for all of the ordinary tier.</source>
        <translation>Le prix actuel a des paliers pour les longs prompts ou d’autres niveaux de service. Un prix modifié s’applique à tout le niveau ordinaire.</translation>
    </message>
    <message>
        <source>Holds for calls from that moment on. Earlier calls keep the price of their day.</source>
        <translation>S’applique aux appels à partir de ce moment. Les appels antérieurs gardent le prix de leur jour.</translation>
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
        <translation>modifié</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Ce qui est laissé de côté</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Importer des prix</translation>
    </message>
    <message>
        <source>“%1” is a price list of the form %2.</source>
        <translation>«&#x202f;%1&#x202f;» est une liste de prix au format %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n prices would change</source>
        <translation>
            <numerusform>%n prix changerait</numerusform>
            <numerusform>%n prix changeraient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models are new</source>
        <translation>
            <numerusform>%n modèle est nouveau</numerusform>
            <numerusform>%n modèles sont nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the same</source>
        <translation>
            <numerusform>%n est identique</numerusform>
            <numerusform>%n sont identiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are left out</source>
        <translation>
            <numerusform>%n entrée est laissée de côté</numerusform>
            <numerusform>%n entrées sont laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>They hold for calls from now on, as your own prices. Calls until now keep the price of their day. Amounts are US dollars per million tokens.</source>
        <translation>Ils s’appliquent aux appels à partir de maintenant, comme vos propres prix. Les appels passés gardent le prix de leur jour. Les montants sont en dollars américains par million de jetons.</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Rien ne changerait.</translation>
    </message>
    <message>
        <source>Import these prices</source>
        <translation>Importer ces prix</translation>
    </message>
</context>
<context>
    <name>countersign::PricesModel</name>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Lecture du cache</translation>
    </message>
    <message>
        <source>Cache write (5 min)</source>
        <translation>Écriture du cache (5&#xa0;min)</translation>
    </message>
    <message>
        <source>Cache write (1 h)</source>
        <translation>Écriture du cache (1&#xa0;h)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>Image input</source>
        <translation>Entrée d’image</translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation>Entrée audio</translation>
    </message>
    <message>
        <source>Image output</source>
        <translation>Sortie d’image</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>Sortie audio</translation>
    </message>
    <message>
        <source>Web search, each</source>
        <translation>Recherche web, l’unité</translation>
    </message>
    <message>
        <source>From the beginning on</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>À partir du %1</translation>
    </message>
    <message>
        <source>input %1, output %2</source>
        <translation>entrée %1, sortie %2</translation>
    </message>
    <message>
        <source>%1 above %2 input tokens</source>
        <translation>%1 au-delà de %2 jetons d’entrée</translation>
    </message>
    <message>
        <source>tier “%1”: %2</source>
        <translation>niveau «&#x202f;%1&#x202f;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 to %2 UTC: input %3, output %4</source>
        <translation>de %1 à %2 UTC&#xa0;: entrée %3, sortie %4</translation>
    </message>
    <message>
        <source>source: %1, %2</source>
        <translation>source&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>yours, %1</source>
        <translation>le vôtre, %1</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>Le vôtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>US dollars each</source>
        <translation>Dollars américains l’unité</translation>
    </message>
    <message>
        <source>US dollars per million tokens</source>
        <translation>Dollars américains par million de jetons</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lu le</translation>
    </message>
</context>
<context>
    <name>countersign::PricesTab</name>
    <message>
        <source>“%1” is too large for a price list. Nothing was imported.</source>
        <translation>«&#x202f;%1&#x202f;» est trop grand pour une liste de prix. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Only &amp;yours</source>
        <translation>Seulement les &amp;vôtres</translation>
    </message>
    <message>
        <source>New price …</source>
        <translation>Nouveau prix…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove yours</source>
        <translation>Supprimer le vôtre</translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Importer des prix</translation>
    </message>
    <message>
        <source>Price lists (*.json);;All files (*)</source>
        <translation>Listes de prix (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Chercher un modèle</translation>
    </message>
    <message>
        <source>Enter a price of your own for the chosen model (Return)</source>
        <translation>Saisir votre propre prix pour le modèle choisi (Entrée)</translation>
    </message>
    <message>
        <source>From the next call on the price before it holds again</source>
        <translation>À partir du prochain appel, le prix précédent s’applique de nouveau</translation>
    </message>
    <message>
        <source>A list of our own form, LiteLLM&apos;s or models.dev&apos;s; you see what would change first</source>
        <translation>Une liste à notre format, à celui de LiteLLM ou de models.dev&#x202f;; vous voyez d’abord ce qui changerait</translation>
    </message>
    <message>
        <source>All prices of the chosen model</source>
        <translation>Tous les prix du modèle choisi</translation>
    </message>
    <message>
        <source>&amp;Amounts are shown in</source>
        <translation>Les &amp;montants sont affichés en</translation>
    </message>
    <message>
        <source>US dollars per million tokens. Nothing is fetched: prices ship with the program, or are yours. A call keeps the price of its day.</source>
        <translation>Dollars américains par million de jetons. Rien n’est téléchargé&#xa0;: les prix sont livrés avec le programme, ou sont les vôtres. Un appel garde le prix de son jour.</translation>
    </message>
    <message>
        <source>%1 at %2:</source>
        <translation>%1 chez %2&#xa0;:</translation>
    </message>
    <message>
        <source>Your price of %1 holds from now on.</source>
        <translation>Votre prix pour %1 s’applique à partir de maintenant.</translation>
    </message>
    <message>
        <source>Removed: your price of %1</source>
        <translation>Supprimé&#xa0;: votre prix pour %1</translation>
    </message>
</context>
<context>
    <name>countersign::ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stops it; nothing half done is left</source>
        <translation>Interrompt l’opération ; rien d’inachevé ne reste</translation>
    </message>
</context>
<context>
    <name>countersign::ProviderEdits</name>
    <message>
        <source>providers.json was changed by another program meanwhile, so this cannot be undone here.</source>
        <translation>providers.json a entre-temps été modifié par un autre programme&#x202f;; cela ne peut donc pas être annulé ici.</translation>
    </message>
    <message>
        <source>Names that begin with “practice” belong to the practice provider. Choose another.</source>
        <translation>Les noms qui commencent par «&#x202f;practice&#x202f;» appartiennent au fournisseur d’essai. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is a provider “%1” already. Choose another name.</source>
        <translation>Il existe déjà un fournisseur «&#x202f;%1&#x202f;». Choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>countersign::ProviderForm</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>One model a line, as the provider names it</source>
        <translation>Un modèle par ligne, tel que le fournisseur le nomme</translation>
    </message>
    <message>
        <source>Problem with this provider</source>
        <translation>Problème avec ce fournisseur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
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
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Key variable</source>
        <translation>Variable de la clé</translation>
    </message>
    <message>
        <source>The environment variable that may hold the key. Never the key itself.</source>
        <translation>La variable d’environnement qui peut contenir la clé. Jamais la clé elle-même.</translation>
    </message>
    <message>
        <source>On this machine: requests to it do not leave.</source>
        <translation>Sur cette machine&#xa0;: les requêtes qui lui sont adressées ne sortent pas.</translation>
    </message>
    <message>
        <source>Remote: requests leave this machine for %1.</source>
        <translation>Distant&#xa0;: les requêtes sortent de cette machine vers %1.</translation>
    </message>
    <message>
        <source>OpenAI-compatible, another address</source>
        <translation>Compatible OpenAI, autre adresse</translation>
    </message>
    <message>
        <source>as each request needs</source>
        <translation>selon les besoins de chaque requête</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> jetons</translation>
    </message>
    <message>
        <source>How much the server reads at once. What is longer loses its beginning; a larger number takes more memory.</source>
        <translation>Combien le serveur lit en une fois. Ce qui est plus long perd son début&#x202f;; un nombre plus grand demande plus de mémoire.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
</context>
<context>
    <name>countersign::ProvidersModel</name>
    <message>
        <source>keychain</source>
        <translation>trousseau</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>environnement</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>cette session seulement</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>needs none</source>
        <translation>pas nécessaire</translation>
    </message>
    <message>
        <source>This version does not speak the API %1 yet; requests to this provider are refused.</source>
        <translation>Cette version ne connaît pas encore l’API %1&#x202f;; les requêtes à ce fournisseur sont refusées.</translation>
    </message>
    <message>
        <source>practice, on this machine</source>
        <translation>essai, sur cette machine</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>sur cette machine</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>distant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
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
        <translation>Où</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
</context>
<context>
    <name>countersign::ProvidersSection</name>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Choose one to see and change it below.</source>
        <translation>Choisissez-en un pour le voir et le modifier ci-dessous.</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Ajouter un fournisseur</translation>
    </message>
    <message>
        <source>Look for local models</source>
        <translation>Chercher des modèles locaux</translation>
    </message>
    <message>
        <source>Asks the usual ports of this machine, and nothing else, for model servers</source>
        <translation>Cherche des serveurs de modèles sur les ports habituels de cette machine, et nulle part ailleurs</translation>
    </message>
    <message>
        <source>Where requests can go. A request leaves only for one of these, and only when it is signed. Keys are kept in this system&apos;s keychain, never in the workspace.</source>
        <translation>Là où les requêtes peuvent aller. Une requête ne sort que vers l’un d’eux, et seulement une fois signée. Les clés sont conservées dans le trousseau de ce système, jamais dans l’espace de travail.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Back to what is in providers.json</source>
        <translation>Revenir à ce qui figure dans providers.json</translation>
    </message>
    <message>
        <source>Remove this provider</source>
        <translation>Retirer ce fournisseur</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Test …</source>
        <translation>Tester…</translation>
    </message>
    <message>
        <source>Shows a request with the one word “Hello”; it is sent only when you say so</source>
        <translation>Montre une requête contenant le seul mot «&#x202f;Hello&#x202f;»&#x202f;; elle n’est envoyée que lorsque vous le dites</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Résultat du test</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>Nouveau fournisseur</translation>
    </message>
    <message>
        <source>“%1” — no model, always there, nothing leaves this machine</source>
        <translation>«&#x202f;%1&#x202f;» — pas un modèle, toujours présent, rien ne sort de cette machine</translation>
    </message>
    <message>
        <source>Add this provider</source>
        <translation>Ajouter ce fournisseur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It can be tested once it was added.</source>
        <translation>Il pourra être testé une fois ajouté.</translation>
    </message>
    <message>
        <source>Save the changes to test them.</source>
        <translation>Enregistrez les modifications pour les tester.</translation>
    </message>
    <message>
        <source>Name a model to test it with.</source>
        <translation>Indiquez un modèle avec lequel le tester.</translation>
    </message>
    <message>
        <source>“%1” was added to providers.json.</source>
        <translation>«&#x202f;%1&#x202f;» a été ajouté à providers.json.</translation>
    </message>
    <message>
        <source>“%1” was changed in providers.json.</source>
        <translation>«&#x202f;%1&#x202f;» a été modifié dans providers.json.</translation>
    </message>
    <message>
        <source>“%1” was removed, and its key goes with it.</source>
        <translation>«&#x202f;%1&#x202f;» a été retiré, et sa clé avec lui.</translation>
    </message>
    <message>
        <source>Models on this machine</source>
        <translation>Modèles sur cette machine</translation>
    </message>
    <message>
        <source>What you typed into the providers and did not save is here again.</source>
        <translation>Ce que vous aviez saisi dans les fournisseurs sans l’enregistrer est de retour.</translation>
    </message>
    <message>
        <source>Choose its models …</source>
        <translation>Choisir ses modèles…</translation>
    </message>
    <message>
        <source>Asks the provider which models it has; the key goes with the question, and nothing else</source>
        <translation>Demande au fournisseur quels modèles il a&#x202f;; la clé accompagne la question, et rien d’autre</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Limites de débit</translation>
    </message>
</context>
<context>
    <name>countersign::RateGauges</name>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Tokens sent</source>
        <translation>Jetons envoyés</translation>
    </message>
    <message>
        <source>Tokens received</source>
        <translation>Jetons reçus</translation>
    </message>
    <message>
        <source>%1: %2 of %3 left</source>
        <translation>%1&#xa0;: reste %2 sur %3</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>%1&#xa0;: reste %2</translation>
    </message>
    <message>
        <source>%1, all of it back in %2 s</source>
        <translation>%1, tout de nouveau disponible dans %2&#xa0;s</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Limites de débit</translation>
    </message>
    <message>
        <source>The provider asked to wait %1 s more.</source>
        <translation>Le fournisseur a demandé d’attendre encore %1&#xa0;s.</translation>
    </message>
    <message>
        <source>Nothing is known yet: providers tell their limits with each answer.</source>
        <translation>Rien n’est encore connu&#xa0;: les fournisseurs indiquent leurs limites avec chaque réponse.</translation>
    </message>
    <message>
        <source>As its last answer told them.</source>
        <translation>Telles que sa dernière réponse les a indiquées.</translation>
    </message>
</context>
<context>
    <name>countersign::ReconcileModel</name>
    <message>
        <source>agrees</source>
        <translation>concorde</translation>
    </message>
    <message>
        <source>in %1 / %2, out %3 / %4</source>
        <translation>entrée %1 / %2, sortie %3 / %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Call %1: %2</source>
        <translation>Appel %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Ours / theirs</source>
        <translation>Les nôtres / les leurs</translation>
    </message>
    <message>
        <source>Day of the provider</source>
        <translation>Jour du fournisseur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Nos chiffres</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Les leurs</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>In per cent</source>
        <translation>En pour cent</translation>
    </message>
    <message>
        <source>Tokens, ours / theirs</source>
        <translation>Jetons, les nôtres / les leurs</translation>
    </message>
</context>
<context>
    <name>countersign::ReconcileTab</name>
    <message>
        <source>“%1” is larger than 64 MB. Export a shorter time from the provider.</source>
        <translation>«&#x202f;%1&#x202f;» dépasse 64&#xa0;Mo. Exportez une période plus courte chez le fournisseur.</translation>
    </message>
    <message>
        <source>“%1” of %2: ours %3, theirs %4.</source>
        <translation>«&#x202f;%1&#x202f;» de %2&#xa0;: %3 selon nous, %4 selon eux.</translation>
    </message>
    <message numerus="yes">
        <source>All %n lines agree.</source>
        <translation>
            <numerusform>La seule ligne (%n) concorde.</numerusform>
            <numerusform>Les %n lignes concordent toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines differ; unfold one to see the calls that may explain it.</source>
        <translation>%1 lignes sur %2 diffèrent&#x202f;; dépliez-en une pour voir les appels qui peuvent l’expliquer.</translation>
    </message>
    <message numerus="yes">
        <source>%n of our calls have no known price.</source>
        <translation>
            <numerusform>%n de nos appels n’a pas de prix connu.</numerusform>
            <numerusform>%n de nos appels n’ont pas de prix connu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the file were not understood and are left out.</source>
        <translation>
            <numerusform>%n ligne du fichier n’a pas été comprise et est laissée de côté.</numerusform>
            <numerusform>%n lignes du fichier n’ont pas été comprises et sont laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a usage file …</source>
        <translation>Ouvrir un fichier de consommation…</translation>
    </message>
    <message>
        <source>Export (CSV) …</source>
        <translation>Exporter (CSV)…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Seulement ce qui &amp;diffère</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>La comparaison a été arrêtée.</translation>
    </message>
    <message>
        <source>Ours and theirs by day and model</source>
        <translation>Nos chiffres et les leurs par jour et par modèle</translation>
    </message>
    <message>
        <source>Return opens the call, or all calls of the day and model, in the ledger</source>
        <translation>Entrée ouvre l’appel, ou tous les appels du jour et du modèle, dans le registre</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Do the costs match the bill?</source>
        <translation>Les coûts correspondent-ils à la facture&#x202f;?</translation>
    </message>
    <message>
        <source>Download the usage or cost file (CSV) from the console of Anthropic, OpenAI or Google and open it here: you see, by day and model, what we counted, what they charged and which calls explain a difference.</source>
        <translation>Téléchargez le fichier de consommation ou de coûts (CSV) depuis la console d’Anthropic, d’OpenAI ou de Google et ouvrez-le ici&#xa0;: vous voyez, par jour et par modèle, ce que nous avons compté, ce qu’ils ont facturé et quels appels expliquent un écart.</translation>
    </message>
    <message>
        <source>The file is read here and not kept. Nothing is sent.</source>
        <translation>Le fichier est lu ici et n’est pas conservé. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Open a provider&apos;s usage file</source>
        <translation>Ouvrir le fichier de consommation d’un fournisseur</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tableaux (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>%1 calls compared …</source>
        <translation>%1 appels comparés…</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Exporter la comparaison</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Check the free space and the folder, then try again.</source>
        <translation>Impossible d’écrire «&#x202f;%1&#x202f;»&#xa0;: %2. Vérifiez l’espace libre et le dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>The comparison was written to %1.</source>
        <translation>La comparaison a été écrite dans %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ReviewPane</name>
    <message>
        <source>Originals</source>
        <translation>Originaux</translation>
    </message>
    <message>
        <source>Original of: %1</source>
        <translation>Original de&#xa0;: %1</translation>
    </message>
    <message>
        <source>No request waits for a decision.</source>
        <translation>Aucune requête n’attend de décision.</translation>
    </message>
    <message>
        <source>Apply or cancel the edit first.</source>
        <translation>Appliquez ou annulez d’abord la modification.</translation>
    </message>
    <message>
        <source>The bytes are still being laid out.</source>
        <translation>La mise en forme des octets est encore en cours.</translation>
    </message>
    <message>
        <source>Look first: the request has just arrived.</source>
        <translation>Regardez d’abord&#xa0;: la requête vient d’arriver.</translation>
    </message>
    <message>
        <source>Signed by you, with the rest of this run while nothing new is found</source>
        <translation>Signée par vous, avec le reste de cette exécution tant que rien de nouveau n’est trouvé</translation>
    </message>
    <message>
        <source>Signed by you</source>
        <translation>Signée par vous</translation>
    </message>
    <message>
        <source>Refused by you — nothing was sent</source>
        <translation>Refusée par vous — rien n’a été envoyé</translation>
    </message>
    <message>
        <source>Refused in review</source>
        <translation>Refusée lors de la vérification</translation>
    </message>
    <message>
        <source>No longer held</source>
        <translation>N’est plus retenue</translation>
    </message>
    <message>
        <source>Refused by policy — nothing was sent</source>
        <translation>Refusée par la politique — rien n’a été envoyé</translation>
    </message>
    <message>
        <source>Signed by you ahead, with the rest of this run</source>
        <translation>Signée d’avance par vous, avec le reste de cette exécution</translation>
    </message>
    <message>
        <source>Signed by policy (%1)</source>
        <translation>Signée par la politique (%1)</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Select the words to mask in the text first.</source>
        <translation>Sélectionnez d’abord dans le texte les mots à masquer.</translation>
    </message>
    <message>
        <source>What the model wrote cannot be edited; you can mask words in it.</source>
        <translation>Ce que le modèle a écrit ne peut pas être modifié&#x202f;; vous pouvez y masquer des mots.</translation>
    </message>
    <message>
        <source>[removed]</source>
        <translation>[retiré]</translation>
    </message>
    <message>
        <source>Editing the original of: %1</source>
        <translation>Modification de l’original de&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Mask “%1” in this conversation</source>
        <translation>&amp;Masquer «&#x202f;%1&#x202f;» dans cette conversation</translation>
    </message>
    <message>
        <source>Mask “%1” &amp;always</source>
        <translation>&amp;Toujours masquer «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>&amp;Take it out, only here</source>
        <translation>&amp;Retirer, seulement ici</translation>
    </message>
    <message>
        <source>&amp;Keep it here</source>
        <translation>&amp;Garder ici</translation>
    </message>
    <message>
        <source>&amp;Let it leave</source>
        <translation>&amp;Laisser sortir</translation>
    </message>
    <message numerus="yes">
        <source>Keep all %n values of %1 here</source>
        <translation>
            <numerusform>Garder ici %n valeur de type %1</numerusform>
            <numerusform>Garder ici les %n valeurs de type %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let all %n values of %1 leave</source>
        <translation>
            <numerusform>Laisser sortir %n valeur de type %1</numerusform>
            <numerusform>Laisser sortir les %n valeurs de type %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Never mask “%1” in this conversation</source>
        <translation>&amp;Ne jamais masquer «&#x202f;%1&#x202f;» dans cette conversation</translation>
    </message>
    <message>
        <source>Never mask “%1”, in no conversation</source>
        <translation>Ne jamais masquer «&#x202f;%1&#x202f;», dans aucune conversation</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Why this was found</source>
        <translation>Pourquoi cela a été trouvé</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Review of the outgoing request</source>
        <translation>Vérification de la requête sortante</translation>
    </message>
    <message>
        <source>Nothing is waiting to leave</source>
        <translation>Rien n’attend de sortir</translation>
    </message>
    <message>
        <source>When you send a message, the request stops here first. You see every byte of it and what was masked in it, and it goes out only when you sign it.</source>
        <translation>Quand vous envoyez un message, la requête s’arrête d’abord ici. Vous en voyez chaque octet et ce qui y a été masqué, et elle ne sort que lorsque vous la signez.</translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation>Parties de la requête</translation>
    </message>
    <message>
        <source>Only new</source>
        <translation>Nouveau seulement</translation>
    </message>
    <message>
        <source>Show only what was not in the last request that you signed</source>
        <translation>Ne montrer que ce qui ne figurait pas dans la dernière requête que vous avez signée</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Show the original text, which stays on this machine, instead of what leaves (O)</source>
        <translation>Montrer le texte original, qui reste sur cette machine, au lieu de ce qui sort (O)</translation>
    </message>
    <message>
        <source>Found values</source>
        <translation>Valeurs trouvées</translation>
    </message>
    <message>
        <source>A ticked value stays on this machine. J and K go through the findings, Space switches one.</source>
        <translation>Une valeur cochée reste sur cette machine. J et K parcourent les éléments trouvés, Espace bascule l’un d’eux.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Éléments trouvés</translation>
    </message>
    <message>
        <source>Laid out</source>
        <translation>Mis en forme</translation>
    </message>
    <message>
        <source>A line per member, for reading</source>
        <translation>Une ligne par membre, pour la lecture</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>The bytes exactly as they stand in the body</source>
        <translation>Les octets exactement tels qu’ils figurent dans le corps</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <translation>Signer et envoyer</translation>
    </message>
    <message>
        <source>Send nothing and end this run (Esc)</source>
        <translation>Ne rien envoyer et mettre fin à cette exécution (Échap)</translation>
    </message>
    <message>
        <source>More ways to sign</source>
        <translation>Autres façons de signer</translation>
    </message>
    <message>
        <source>Sign the &amp;rest of this run while nothing new is found</source>
        <translation>Signer le &amp;reste de cette exécution tant que rien de nouveau n’est trouvé</translation>
    </message>
    <message>
        <source>Held for you — request %1 of this run</source>
        <translation>Retenue pour vous — requête %1 de cette exécution</translation>
    </message>
    <message>
        <source>Held for you</source>
        <translation>Retenue pour vous</translation>
    </message>
    <message>
        <source>Redacting and encoding again …</source>
        <translation>Nouveau masquage et nouvel encodage…</translation>
    </message>
    <message>
        <source>What was sent, on this machine</source>
        <translation>Ce qui a été envoyé, sur cette machine</translation>
    </message>
    <message>
        <source>What left</source>
        <translation>Ce qui est sorti</translation>
    </message>
    <message>
        <source>This cannot be signed. %1</source>
        <translation>Ceci ne peut pas être signé. %1</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Rien n’a été trouvé</translation>
    </message>
    <message numerus="yes">
        <source>%n values stay here</source>
        <translation>
            <numerusform>%n valeur reste ici</numerusform>
            <numerusform>%n valeurs restent ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leave</source>
        <translation>
            <numerusform>%n sort</numerusform>
            <numerusform>%n sortent</numerusform>
        </translation>
    </message>
    <message>
        <source>to the practice provider on this machine</source>
        <translation>au fournisseur d’essai sur cette machine</translation>
    </message>
    <message>
        <source>to %1 on this machine</source>
        <translation>à %1 sur cette machine</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
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
SHA-256 du corps&#xa0;: %2
Politique&#xa0;: %3
%4</translation>
    </message>
    <message>
        <source>Cancel edit</source>
        <translation>Annuler la modification</translation>
    </message>
    <message>
        <source>Apply edit</source>
        <translation>Appliquer la modification</translation>
    </message>
    <message>
        <source>Change the text of this part before it leaves (E); Ctrl+Return applies the change</source>
        <translation>Modifier le texte de cette partie avant qu’elle ne sorte (E)&#x202f;; Ctrl+Entrée applique la modification</translation>
    </message>
    <message>
        <source>What the model wrote cannot be edited; you can mask words in it</source>
        <translation>Ce que le modèle a écrit ne peut pas être modifié&#x202f;; vous pouvez y masquer des mots</translation>
    </message>
    <message>
        <source>Send exactly these bytes (Ctrl+Return)</source>
        <translation>Envoyer exactement ces octets (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Ctrl+Return signs · Esc refuses</source>
        <translation>Ctrl+Entrée signe · Échap refuse</translation>
    </message>
    <message>
        <source>Ctrl+Return applies · Esc cancels</source>
        <translation>Ctrl+Entrée applique · Échap annule</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Laying out a large request …</source>
        <translation>Mise en page d’une grande requête…</translation>
    </message>
    <message>
        <source>Budget of %1: passed; it only warns.</source>
        <translation>Budget de %1&#xa0;: dépassé&#x202f;; il ne fait qu’avertir.</translation>
    </message>
    <message>
        <source>Budget of %1: %2 left; what this request costs is not known.</source>
        <translation>Budget de %1&#xa0;: reste %2&#x202f;; le coût de cette requête n’est pas connu.</translation>
    </message>
    <message>
        <source>Budget of %1 is nearly used: about %2 left after this request.</source>
        <translation>Le budget de %1 est presque épuisé&#xa0;: il reste environ %2 après cette requête.</translation>
    </message>
    <message>
        <source>Budget of %1: about %2 left after this request.</source>
        <translation>Budget de %1&#xa0;: il reste environ %2 après cette requête.</translation>
    </message>
    <message>
        <source>%1 (±%2 %)</source>
        <translation>%1 (±%2&#xa0;%)</translation>
    </message>
    <message>
        <source>&amp;Strike out a passage</source>
        <translation>&amp;Rayer un passage</translation>
    </message>
    <message>
        <source>%1. %2 (score %3)</source>
        <translation>%1. %2 (score %3)</translation>
    </message>
    <message>
        <source>Held for you — request %1, asked by the agent “%2” for the agent “%3”</source>
        <translation>Retenue pour vous — requête %1, demandée par l’agent «&#x202f;%2&#x202f;» pour l’agent «&#x202f;%3&#x202f;»</translation>
    </message>
    <message>
        <source>Why it goes there: %1</source>
        <translation>Pourquoi elle va là&#xa0;: %1</translation>
    </message>
    <message>
        <source>in the review</source>
        <translation>dans la vérification</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>Refuser la requête</translation>
    </message>
    <message>
        <source>Edit the text of the part</source>
        <translation>Modifier le texte de la partie</translation>
    </message>
</context>
<context>
    <name>countersign::RouteOverview</name>
    <message>
        <source>agent: %1</source>
        <translation>agent&#xa0;: %1</translation>
    </message>
    <message>
        <source>task: %1</source>
        <translation>tâche&#xa0;: %1</translation>
    </message>
    <message>
        <source>documents: %1</source>
        <translation>documents&#xa0;: %1</translation>
    </message>
    <message>
        <source>would leave: %1</source>
        <translation>sortirait&#xa0;: %1</translation>
    </message>
    <message>
        <source>answered last time: %1</source>
        <translation>a répondu la dernière fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>more than %1 tokens</source>
        <translation>plus de %1 jetons</translation>
    </message>
    <message>
        <source>fewer than %1 tokens</source>
        <translation>moins de %1 jetons</translation>
    </message>
    <message>
        <source>more than %1 found values would leave</source>
        <translation>plus de %1 valeurs trouvées sortiraient</translation>
    </message>
    <message>
        <source>fewer than %1 found values would leave</source>
        <translation>moins de %1 valeurs trouvées sortiraient</translation>
    </message>
    <message>
        <source>more than %1 found values stay here</source>
        <translation>plus de %1 valeurs trouvées restent ici</translation>
    </message>
    <message>
        <source>fewer than %1 found values stay here</source>
        <translation>moins de %1 valeurs trouvées restent ici</translation>
    </message>
    <message>
        <source>more than %1 of the budget left</source>
        <translation>il reste plus de %1 du budget</translation>
    </message>
    <message>
        <source>less than %1 of the budget left</source>
        <translation>il reste moins de %1 du budget</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>jours&#xa0;: %1</translation>
    </message>
    <message>
        <source>no other rule applies</source>
        <translation>aucune autre règle ne s’applique</translation>
    </message>
    <message>
        <source>Routes and their rules</source>
        <translation>Routes et leurs règles</translation>
    </message>
    <message>
        <source>The first rule all of whose conditions hold is taken.</source>
        <translation>La première règle dont toutes les conditions sont remplies est retenue.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va à</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>%1 (no such provider)</source>
        <translation>%1 (ce fournisseur n’existe pas)</translation>
    </message>
</context>
<context>
    <name>countersign::RouteTrialPanel</name>
    <message>
        <source>They cost %1; by this route it would have been %2.</source>
        <translation>Ils ont coûté %1&#x202f;; par cette route, cela aurait été %2.</translation>
    </message>
    <message>
        <source>They cost %1; by this route it would have been more: %2.</source>
        <translation>Ils ont coûté %1&#x202f;; par cette route, cela aurait été plus&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Route to try</source>
        <translation>Route à essayer</translation>
    </message>
    <message>
        <source>Try on past calls</source>
        <translation>Essayer sur les appels passés</translation>
    </message>
    <message>
        <source>Says where the calls of the ledger would have gone by this route; nothing is sent</source>
        <translation>Indique où les appels du registre seraient allés par cette route&#x202f;; rien n’est envoyé</translation>
    </message>
    <message>
        <source>Nothing is sent: the route is only asked where each call of the ledger would have gone.</source>
        <translation>Rien n’est envoyé&#xa0;: il est seulement demandé à la route où serait allé chaque appel du registre.</translation>
    </message>
    <message>
        <source>Result of the trial</source>
        <translation>Résultat de l’essai</translation>
    </message>
    <message>
        <source>Where past calls would have gone</source>
        <translation>Où les appels passés seraient allés</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>Sont allés à</translation>
    </message>
    <message>
        <source>Would go to</source>
        <translation>Iraient à</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>The trial was stopped.</source>
        <translation>L’essai a été arrêté.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Asking the route about past calls …</source>
        <translation>Interrogation de la route sur les appels passés…</translation>
    </message>
    <message>
        <source>The ledger has no calls to try the route on.</source>
        <translation>Le registre ne contient aucun appel sur lequel essayer la route.</translation>
    </message>
    <message numerus="yes">
        <source>All of the %n call(s) would have gone where they went.</source>
        <translation>
            <numerusform>Sur %n appel, aucun ne serait allé ailleurs.</numerusform>
            <numerusform>Les %n appels seraient tous allés là où ils sont allés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n call(s) would have gone elsewhere.</source>
        <translation>
            <numerusform>Appels qui seraient allés ailleurs&#xa0;: %1 sur %n.</numerusform>
            <numerusform>Appels qui seraient allés ailleurs&#xa0;: %1 sur %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents, the budget and the providers&apos; health of that time are not kept, so rules about them do not hold here.</source>
        <translation>Les documents, le budget et l’état des fournisseurs à ce moment-là ne sont pas conservés&#x202f;; les règles qui en dépendent ne s’appliquent donc pas ici.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>le même</translation>
    </message>
</context>
<context>
    <name>countersign::RoutesSection</name>
    <message>
        <source>A route is a list of rules that says which provider and model a request goes to: by its length, the agent, the kind of task, what was found in it, its documents, the time or the budget. The first rule that holds is taken; when a provider does not answer, the next one of the rule is asked, with a request of its own that you review. An agent follows a route when its model is “route:” and the route&apos;s name; the header can choose one too.</source>
        <translation>Une route est une liste de règles qui indique à quel fournisseur et à quel modèle va une requête&#xa0;: selon sa longueur, l’agent, le type de tâche, ce qui y a été trouvé, ses documents, l’heure ou le budget. La première règle qui s’applique est retenue&#x202f;; quand un fournisseur ne répond pas, le suivant de la règle est interrogé, par une requête à part que vous vérifiez. Un agent suit une route quand son modèle est «&#x202f;route:&#x202f;» suivi du nom de la route&#x202f;; l’en-tête peut aussi en choisir une.</translation>
    </message>
    <message>
        <source>Problem with the routes</source>
        <translation>Problème avec les routes</translation>
    </message>
    <message>
        <source>Add an example</source>
        <translation>Ajouter un exemple</translation>
    </message>
    <message>
        <source>Adds a route of this workspace&apos;s models to the text, to be changed</source>
        <translation>Ajoute au texte une route avec les modèles de cet espace de travail, à modifier ensuite</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Source of the routes</source>
        <translation>Source des routes</translation>
    </message>
    <message>
        <source>The text of routes.yaml</source>
        <translation>Le texte de routes.yaml</translation>
    </message>
    <message>
        <source>There are no routes yet. “Add an example” writes one to begin with.</source>
        <translation>Il n’y a pas encore de routes. «&#x202f;Ajouter un exemple&#x202f;» en écrit une pour commencer.</translation>
    </message>
    <message>
        <source>Changes to the routes that were not saved are here again.</source>
        <translation>Les modifications des routes qui n’avaient pas été enregistrées sont de nouveau là.</translation>
    </message>
    <message>
        <source>short requests to the first model, all others to the second</source>
        <translation>les requêtes courtes au premier modèle, toutes les autres au second</translation>
    </message>
    <message>
        <source>short requests</source>
        <translation>requêtes courtes</translation>
    </message>
    <message>
        <source>The routes were saved.</source>
        <translation>Les routes ont été enregistrées.</translation>
    </message>
    <message>
        <source>The routes were saved. These agents name a route that is gone, and cannot run without it: %1.</source>
        <translation>Les routes ont été enregistrées. Ces agents indiquent une route qui n’existe plus et ne peuvent pas s’exécuter sans elle&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>countersign::RowDelegate</name>
    <message>
        <source>unsaved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>défectueux</translation>
    </message>
</context>
<context>
    <name>countersign::RunPage</name>
    <message>
        <source>This conversation was deleted, or it belongs to another workspace.</source>
        <translation>Cette conversation a été supprimée, ou elle appartient à un autre espace de travail.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Find a conversation</source>
        <translation>Rechercher une conversation</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Écrire un message</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Arrêter l’exécution</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>the same message</source>
        <translation>le même message</translation>
    </message>
    <message>
        <source>Change a message and send it again</source>
        <translation>Modifier un message et le renvoyer</translation>
    </message>
    <message>
        <source>the last one in sight</source>
        <translation>le dernier visible</translation>
    </message>
    <message>
        <source>Branch the conversation</source>
        <translation>Créer une branche de la conversation</translation>
    </message>
    <message>
        <source>before the last message in sight</source>
        <translation>avant le dernier message visible</translation>
    </message>
    <message>
        <source>Review the held request</source>
        <translation>Vérifier la requête retenue</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Stop the run first; then the message can be changed.</source>
        <translation>Arrêtez d’abord l’exécution&#x202f;; le message pourra ensuite être modifié.</translation>
    </message>
    <message>
        <source>Changing an earlier message. What came after it is kept as a conversation of its own.</source>
        <translation>Modification d’un message antérieur. Ce qui le suivait est conservé comme conversation distincte.</translation>
    </message>
    <message>
        <source>%1 (before a change)</source>
        <translation>%1 (avant une modification)</translation>
    </message>
    <message>
        <source>%1 (branch)</source>
        <translation>%1 (branche)</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenue</translation>
    </message>
    <message>
        <source>Decide about the held request first; then you can look at earlier ones.</source>
        <translation>Décidez d’abord de la requête retenue&#x202f;; vous pourrez ensuite regarder les précédentes.</translation>
    </message>
    <message>
        <source>What you had typed here before is still being read. Look at it, then send.</source>
        <translation>Ce que vous aviez écrit ici auparavant est encore en cours de lecture. Regardez-le, puis envoyez.</translation>
    </message>
</context>
<context>
    <name>countersign::RunSession</name>
    <message>
        <source>Preparing the request …</source>
        <translation>Préparation de la requête…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message numerus="yes">
        <source>Looking for what must not leave in %n texts …</source>
        <translation>
            <numerusform>Recherche de ce qui ne doit pas sortir dans %n texte…</numerusform>
            <numerusform>Recherche de ce qui ne doit pas sortir dans %n textes…</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the request …</source>
        <translation>Écriture de la requête…</translation>
    </message>
    <message>
        <source>Held for you. Request %1 of this run waits in the review; nothing has been sent.</source>
        <translation>Retenue pour vous. La requête %1 de cette exécution attend dans la vérification&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Sent %1 to %2. Waiting for the first words …</source>
        <translation>%1 envoyés à %2. En attente des premiers mots…</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>limite de débit</translation>
    </message>
    <message>
        <source>Running the tool %1 on this machine …</source>
        <translation>Exécution de l’outil %1 sur cette machine…</translation>
    </message>
    <message>
        <source>Waiting %1 s (%2)</source>
        <translation>Attente de %1 s (%2)</translation>
    </message>
    <message>
        <source>Streaming: the model is reasoning …</source>
        <translation>Réception en continu&#xa0;: le modèle réfléchit…</translation>
    </message>
    <message>
        <source>Streaming the answer …</source>
        <translation>Réception de la réponse en continu…</translation>
    </message>
    <message>
        <source>Preparing the next request …</source>
        <translation>Préparation de la requête suivante…</translation>
    </message>
    <message numerus="yes">
        <source>Done. %n requests, %1.</source>
        <translation>
            <numerusform>Terminé. %n requête, %1.</numerusform>
            <numerusform>Terminé. %n requêtes, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused by you. Nothing of this request was sent.</source>
        <translation>Refusée par vous. Rien de cette requête n’a été envoyé.</translation>
    </message>
    <message>
        <source>Blocked by policy, nothing was sent. %1</source>
        <translation>Bloquée par la politique, rien n’a été envoyé. %1</translation>
    </message>
    <message>
        <source>Stopped by you. What had arrived is kept.</source>
        <translation>Arrêtée par vous. Ce qui était arrivé est conservé.</translation>
    </message>
    <message>
        <source>Failed. %1</source>
        <translation>Échec. %1</translation>
    </message>
    <message>
        <source>Held for you. Request %1 of the agent “%2”, which works for “%3”, waits in the review; nothing of it has been sent.</source>
        <translation>Retenue pour vous. La requête %1 de l’agent «&#x202f;%2&#x202f;», qui travaille pour «&#x202f;%3&#x202f;», attend dans la vérification&#x202f;; rien n’en a été envoyé.</translation>
    </message>
    <message>
        <source>Sending a request of the agent “%1” …</source>
        <translation>Envoi d’une requête de l’agent «&#x202f;%1&#x202f;»…</translation>
    </message>
    <message>
        <source>The agent “%1” sent %2 to %3 and waits for an answer …</source>
        <translation>L’agent «&#x202f;%1&#x202f;» a envoyé %2 à %3 et attend une réponse…</translation>
    </message>
    <message>
        <source>The agent “%1” waits: %2</source>
        <translation>L’agent «&#x202f;%1&#x202f;» attend&#xa0;: %2</translation>
    </message>
    <message>
        <source>The agent “%1” runs the tool %2 on this machine …</source>
        <translation>L’agent «&#x202f;%1&#x202f;» exécute l’outil %2 sur cette machine…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Streaming: the agent “%1” is answering …</source>
        <translation>Réception en continu&#xa0;: l’agent «&#x202f;%1&#x202f;» répond…</translation>
    </message>
    <message>
        <source>Preparing a request of the agent “%1” …</source>
        <translation>Préparation d’une requête de l’agent «&#x202f;%1&#x202f;»…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Running the tool %1 on this machine: %2</source>
        <translation>Exécution de l’outil %1 sur cette machine&#xa0;: %2</translation>
    </message>
    <message>
        <source>Running the tool %1 on this machine: %2 — %3</source>
        <translation>Exécution de l’outil %1 sur cette machine&#xa0;: %2 — %3</translation>
    </message>
</context>
<context>
    <name>countersign::RunSetup</name>
    <message>
        <source>There is no agent in this workspace. Add a file such as agents/first.agent.md to %1.</source>
        <translation>Il n’y a aucun agent dans cet espace de travail. Ajoutez un fichier tel que agents/first.agent.md à %1.</translation>
    </message>
    <message>
        <source>No provider is there to send to. Add one to providers.json of the workspace.</source>
        <translation>Il n’y a aucun fournisseur à qui envoyer. Ajoutez-en un au fichier providers.json de l’espace de travail.</translation>
    </message>
</context>
<context>
    <name>countersign::SampleRuns</name>
    <message>
        <source>There is no practice provider.</source>
        <translation>Il n’y a pas de fournisseur d’essai.</translation>
    </message>
    <message>
        <source>The program is shutting down.</source>
        <translation>Le programme est en train de se fermer.</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>non exécuté</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>en cours…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>done, changed since last run</source>
        <translation>terminé, changé depuis la dernière exécution</translation>
    </message>
    <message>
        <source>done, same as last run</source>
        <translation>terminé, identique à la dernière exécution</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Tools called</source>
        <translation>Outils appelés</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Masqué</translation>
    </message>
</context>
<context>
    <name>countersign::ScriptTrial</name>
    <message>
        <source>… %1 more characters</source>
        <translation>… encore %1 caractères</translation>
    </message>
    <message>
        <source>Sample arguments</source>
        <translation>Arguments d’exemple</translation>
    </message>
    <message>
        <source>What it wrote</source>
        <translation>Ce qu’il a écrit</translation>
    </message>
    <message>
        <source>What it said on standard error</source>
        <translation>Ce qu’il a écrit sur l’erreur standard</translation>
    </message>
    <message>
        <source>What you changed is not saved yet: save it to try it.</source>
        <translation>Ce que vous avez modifié n’est pas encore enregistré&#xa0;: enregistrez-le pour l’essayer.</translation>
    </message>
    <message>
        <source>Run it in the &amp;sandbox</source>
        <translation>E&amp;xécuter dans le bac à sable</translation>
    </message>
    <message>
        <source>Runs it once with these arguments, as an agent&apos;s call would run (F5)</source>
        <translation>L’exécute une fois avec ces arguments, comme le ferait l’appel d’un agent (F5)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Arguments (JSON)</source>
        <translation>&amp;Arguments (JSON)</translation>
    </message>
    <message>
        <source>&amp;Result (standard output)</source>
        <translation>&amp;Résultat (sortie standard)</translation>
    </message>
    <message>
        <source>What it said beside (standard &amp;error)</source>
        <translation>Ce qu’il a dit à côté (erreur &amp;standard)</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>The arguments are no JSON object: look at character %1.</source>
        <translation>Les arguments ne sont pas un objet JSON&#xa0;: regardez le caractère %1.</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>Exécution…</translation>
    </message>
    <message>
        <source>%1 (exit status %2, %3)</source>
        <translation>%1 (code de sortie %2, %3)</translation>
    </message>
    <message>
        <source>It worked: exit status 0, %1, %2 characters</source>
        <translation>Cela a fonctionné&#xa0;: code de sortie 0, %1, %2 caractères</translation>
    </message>
</context>
<context>
    <name>countersign::ScriptsSection</name>
    <message>
        <source>Ctrl+Tab leaves the text.</source>
        <translation>Ctrl+Tab quitte le texte.</translation>
    </message>
    <message>
        <source>New script tool …</source>
        <translation>Nouvel outil de script…</translation>
    </message>
    <message>
        <source>Script tools</source>
        <translation>Outils de script</translation>
    </message>
    <message>
        <source>No script tools yet. One is a program of your own, such as a check of policy numbers, that agents can call. Begin with one that already works, and change it.</source>
        <translation>Pas encore d’outils de script. Un tel outil est un programme à vous, par exemple un contrôle de numéros de police, que les agents peuvent appeler. Commencez par un programme qui fonctionne déjà, et modifiez-le.</translation>
    </message>
    <message>
        <source>Programs in the folder tools of the workspace that agents can use, each with the form of what it is given beside it. They run in a sandbox, and every call is shown to you before it runs.</source>
        <translation>Programmes du dossier tools de l’espace de travail que les agents peuvent utiliser, chacun accompagné de la forme de ce qu’il reçoit. Ils s’exécutent dans un bac à sable, et chaque appel vous est montré avant son exécution.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Form of its arguments (JSON Schema)</source>
        <translation>Forme de ses arguments (JSON Schema)</translation>
    </message>
    <message>
        <source>Pro&amp;gram</source>
        <translation>Pro&amp;gramme</translation>
    </message>
    <message>
        <source>&amp;Form of its arguments</source>
        <translation>&amp;Forme de ses arguments</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>Essa&amp;yer</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Writes both files (%1). What was allowed is asked again, because it is another program now.</source>
        <translation>Écrit les deux fichiers (%1). Ce qui était autorisé est demandé de nouveau, car c’est désormais un autre programme.</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>The files as they are on the disk, instead of what was typed</source>
        <translation>Les fichiers tels qu’ils sont sur le disque, au lieu de ce qui a été saisi</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>Demander de &amp;nouveau</translation>
    </message>
    <message>
        <source>Forgets which agents may or may not call this tool</source>
        <translation>Oublie quels agents peuvent ou non appeler cet outil</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 — cannot be used</source>
        <translation>%1 — inutilisable</translation>
    </message>
    <message>
        <source>The last call went wrong. %1
%2</source>
        <translation>Le dernier appel a échoué. %1
%2</translation>
    </message>
    <message>
        <source>Changed, not saved. It is kept here until you save it.</source>
        <translation>Modifié, non enregistré. Cela est conservé ici jusqu’à ce que vous l’enregistriez.</translation>
    </message>
</context>
<context>
    <name>countersign::SearchHitsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>countersign::SearchSection</name>
    <message>
        <source>Look on this machine</source>
        <translation>Chercher sur cette machine</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Utiliser ce modèle</translation>
    </message>
    <message>
        <source>Search by words alone</source>
        <translation>Rechercher par les mots seuls</translation>
    </message>
    <message>
        <source>Make vectors now</source>
        <translation>Créer les vecteurs maintenant</translation>
    </message>
    <message>
        <source>Making vectors of the documents</source>
        <translation>Création des vecteurs des documents</translation>
    </message>
    <message>
        <source>Only an address of this machine is taken.</source>
        <translation>Seule une adresse de cette machine est acceptée.</translation>
    </message>
    <message>
        <source>Asks the usual ports of this machine for model servers</source>
        <translation>Cherche des serveurs de modèles sur les ports habituels de cette machine</translation>
    </message>
    <message>
        <source>Documents are sent to this server only, on this machine</source>
        <translation>Les documents ne sont envoyés qu’à ce serveur, sur cette machine</translation>
    </message>
    <message>
        <source>Stops using the server. Vectors that were made are kept.</source>
        <translation>Cesse d’utiliser le serveur. Les vecteurs déjà créés sont conservés.</translation>
    </message>
    <message>
        <source>Sends each section of the documents that has no vector yet to the server on this machine</source>
        <translation>Envoie au serveur de cette machine chaque section des documents qui n’a pas encore de vecteur</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>Search by meaning</source>
        <translation>Recherche par le sens</translation>
    </message>
    <message>
        <source>Search finds the words of a question in any form. With an embedding model on this machine it also finds what means the same. The texts go to that server as they are, so only an address of this machine is taken; nothing is sent anywhere else.</source>
        <translation>La recherche trouve les mots d’une question sous toutes leurs formes. Avec un modèle d’embedding sur cette machine, elle trouve aussi ce qui a le même sens. Les textes vont tels quels à ce serveur&#x202f;; seule une adresse de cette machine est donc acceptée, et rien n’est envoyé ailleurs.</translation>
    </message>
    <message>
        <source>Search goes by words and by meaning.</source>
        <translation>La recherche se fait par les mots et par le sens.</translation>
    </message>
    <message>
        <source>Search goes by words alone.</source>
        <translation>La recherche se fait par les mots seuls.</translation>
    </message>
    <message>
        <source>Search goes by words and by meaning, as far as vectors are made. Make them now, and after documents were added.</source>
        <translation>La recherche se fait par les mots et par le sens, dans la mesure où les vecteurs sont créés. Créez-les maintenant, et après chaque ajout de documents.</translation>
    </message>
    <message>
        <source>Making vectors of the documents …</source>
        <translation>Création des vecteurs des documents…</translation>
    </message>
    <message>
        <source>All documents have their vectors.</source>
        <translation>Tous les documents ont leurs vecteurs.</translation>
    </message>
    <message numerus="yes">
        <source>%n vector(s) were made.</source>
        <translation>
            <numerusform>%n vecteur a été créé.</numerusform>
            <numerusform>%n vecteurs ont été créés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::SecretDialog</name>
    <message>
        <source>A secret of “%1”</source>
        <translation>Un secret de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Valeur de %1</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Pour cette session seulement</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>%1 goes to the program of this server when it starts, and nowhere else. It is never written to the workspace.</source>
        <translation>%1 va au programme de ce serveur à son démarrage, et nulle part ailleurs. Le secret n’est jamais écrit dans l’espace de travail.</translation>
    </message>
</context>
<context>
    <name>countersign::ServerMaterialDialog</name>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>From a tool server</source>
        <translation>Depuis un serveur d’outils</translation>
    </message>
    <message>
        <source>Tool server</source>
        <translation>Serveur d’outils</translation>
    </message>
    <message>
        <source>&amp;Resources</source>
        <translation>&amp;Ressources</translation>
    </message>
    <message>
        <source>&amp;Prompts</source>
        <translation>&amp;Prompts</translation>
    </message>
    <message>
        <source>&amp;Attach to the message</source>
        <translation>&amp;Joindre au message</translation>
    </message>
    <message>
        <source>&amp;Insert into the message</source>
        <translation>&amp;Insérer dans le message</translation>
    </message>
    <message>
        <source>Tool &amp;server</source>
        <translation>&amp;Serveur d’outils</translation>
    </message>
    <message>
        <source>What is attached or inserted is redacted and shown to you like everything else before it leaves.</source>
        <translation>Ce qui est joint ou inséré est masqué et vous est montré comme tout le reste avant de sortir.</translation>
    </message>
    <message>
        <source>No tool server is allowed yet. Add one in the settings, under Tools.</source>
        <translation>Aucun serveur d’outils n’est encore autorisé. Ajoutez-en un dans les réglages, sous Outils.</translation>
    </message>
    <message>
        <source>Resources of the server</source>
        <translation>Ressources du serveur</translation>
    </message>
    <message>
        <source>Prompts of the server</source>
        <translation>Prompts du serveur</translation>
    </message>
    <message>
        <source>Starting %1 …</source>
        <translation>Démarrage de %1…</translation>
    </message>
    <message>
        <source>The server was stopped.</source>
        <translation>Le serveur a été arrêté.</translation>
    </message>
    <message>
        <source>This server has neither resources nor prompts.</source>
        <translation>Ce serveur n’a ni ressources ni prompts.</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation>«&#x202f;%1&#x202f;» est obligatoire.</translation>
    </message>
    <message>
        <source>Asking for the prompt …</source>
        <translation>Demande du prompt…</translation>
    </message>
    <message>
        <source>The prompt has no words.</source>
        <translation>Le prompt ne contient aucun mot.</translation>
    </message>
</context>
<context>
    <name>countersign::ServerToolsModel</name>
    <message>
        <source>the command line</source>
        <translation>la ligne de commande</translation>
    </message>
    <message>
        <source>asks each time</source>
        <translation>demande à chaque fois</translation>
    </message>
    <message>
        <source>always: %1</source>
        <translation>toujours&#xa0;: %1</translation>
    </message>
    <message>
        <source>never: %1</source>
        <translation>jamais&#xa0;: %1</translation>
    </message>
    <message>
        <source>always: %1; never: %2</source>
        <translation>toujours&#xa0;: %1&#x202f;; jamais&#xa0;: %2</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Outil</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>What its server says</source>
        <translation>Ce qu’en dit son serveur</translation>
    </message>
</context>
<context>
    <name>countersign::SettingsPage</name>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Where requests go, keys, tests</source>
        <translation>Où vont les requêtes, clés, tests</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Politiques</translation>
    </message>
    <message>
        <source>What happens to each kind of value</source>
        <translation>Ce qui arrive à chaque type de valeur</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colours, text size, language</source>
        <translation>Couleurs, taille du texte, langue</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>The keys of the window</source>
        <translation>Les touches de la fenêtre</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Where, how big, backup, delete</source>
        <translation>Où, quelle taille, sauvegarde, suppression</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Version, licence, manual</source>
        <translation>Version, licence, manuel</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Sections des réglages</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Réglages&#xa0;: %1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Tool servers, what they may reach, approvals</source>
        <translation>Serveurs d’outils, ce à quoi ils peuvent accéder, approbations</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routes</translation>
    </message>
    <message>
        <source>Rules that choose the provider and the model</source>
        <translation>Règles qui choisissent le fournisseur et le modèle</translation>
    </message>
    <message>
        <source>Script tools</source>
        <translation>Outils de script</translation>
    </message>
    <message>
        <source>Programs of the workspace that agents can use: make one, edit it, try it</source>
        <translation>Programmes de l’espace de travail que les agents peuvent utiliser&#xa0;: en créer un, le modifier, l’essayer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search by meaning, with a model on this machine</source>
        <translation>Recherche par le sens, avec un modèle sur cette machine</translation>
    </message>
</context>
<context>
    <name>countersign::SheetView</name>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>leaves as %1</source>
        <translation>sort sous la forme %1</translation>
    </message>
</context>
<context>
    <name>countersign::Shortcuts</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Rechercher sur cette page</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>To the message box</source>
        <translation>Vers la zone de message</translation>
    </message>
    <message>
        <source>To the review</source>
        <translation>Vers la vérification</translation>
    </message>
    <message>
        <source>From one area to the next</source>
        <translation>D’une zone à la suivante</translation>
    </message>
    <message>
        <source>To the area before</source>
        <translation>Vers la zone précédente</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>Tous les raccourcis sur une feuille</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Send to the review; nothing leaves yet</source>
        <translation>Envoyer à la vérification&#x202f;; rien ne sort encore</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Arrêter l’exécution</translation>
    </message>
    <message>
        <source>Next and previous finding</source>
        <translation>Élément trouvé suivant et précédent</translation>
    </message>
    <message>
        <source>Keep the finding here, or let it leave</source>
        <translation>Garder ici l’élément trouvé, ou le laisser sortir</translation>
    </message>
    <message>
        <source>Mask the selected words in this conversation</source>
        <translation>Masquer les mots sélectionnés dans cette conversation</translation>
    </message>
    <message>
        <source>Show the originals, or what leaves</source>
        <translation>Montrer les originaux, ou ce qui sort</translation>
    </message>
    <message>
        <source>Edit the text of the part</source>
        <translation>Modifier le texte de la partie</translation>
    </message>
    <message>
        <source>Sign and send exactly these bytes; in an edit, apply it</source>
        <translation>Signer et envoyer exactement ces octets&#x202f;; pendant une modification, l’appliquer</translation>
    </message>
    <message>
        <source>Refuse; in an edit, leave it</source>
        <translation>Refuser&#x202f;; pendant une modification, la quitter</translation>
    </message>
    <message>
        <source>Rename, delete (with a way back)</source>
        <translation>Renommer, supprimer (avec retour possible)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip and the keys that do the same: &quot;Attach files (Ctrl+O)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mask the selected words always</source>
        <translation>Toujours masquer les mots sélectionnés</translation>
    </message>
    <message>
        <source>Take the last change of the review back</source>
        <translation>Annuler la dernière modification de la vérification</translation>
    </message>
    <message>
        <source>Sign this and the rest of the run, while nothing new is found</source>
        <translation>Signer ceci et le reste de l’exécution, tant que rien de nouveau n’est trouvé</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>Appel d’outil</translation>
    </message>
    <message>
        <source>Allow this one call</source>
        <translation>Autoriser ce seul appel</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Conception</translation>
    </message>
    <message>
        <source>Run on all samples</source>
        <translation>Exécuter sur tous les exemples</translation>
    </message>
    <message>
        <source>Keep all values of this type here, or let them leave</source>
        <translation>Garder ici toutes les valeurs de ce type, ou les laisser sortir</translation>
    </message>
    <message>
        <source>Never mask this value: in this conversation, or always</source>
        <translation>Ne jamais masquer cette valeur : dans cette conversation, ou toujours</translation>
    </message>
    <message>
        <source>Why this was found</source>
        <translation>Pourquoi cela a été trouvé</translation>
    </message>
</context>
<context>
    <name>countersign::ShortcutsModel</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>This key belongs to its view and cannot be changed.</source>
        <translation>Cette touche appartient à sa vue et ne peut pas être modifiée.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce que cela fait</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>countersign::ShortcutsSection</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>Press the keys that the action is to have.</source>
        <translation>Appuyez sur les touches que l’action doit recevoir.</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>Revenir au réglage d’origine</translation>
    </message>
    <message>
        <source>All back to the standard</source>
        <translation>Tout ramener aux réglages d’origine</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Choose an action and press the keys that it is to have. Keys that belong to a view are listed, but stay as they are.</source>
        <translation>Choisissez une action et appuyez sur les touches qu’elle doit recevoir. Les touches qui appartiennent à une vue sont listées, mais restent telles quelles.</translation>
    </message>
    <message>
        <source>This key belongs to its view and cannot be changed.</source>
        <translation>Cette touche appartient à sa vue et ne peut pas être modifiée.</translation>
    </message>
    <message>
        <source>These keys also mean: %1. Where both could be meant, neither happens.</source>
        <translation>Ces touches signifient aussi&#xa0;: %1. Là où les deux sont possibles, rien ne se passe.</translation>
    </message>
    <message>
        <source>A letter alone would be taken from what you write. Add Ctrl, Alt or Meta, or use a function key.</source>
        <translation>Une lettre seule serait prise sur ce que vous écrivez. Ajoutez Ctrl, Alt ou Meta, ou utilisez une touche de fonction.</translation>
    </message>
</context>
<context>
    <name>countersign::SourceView</name>
    <message>
        <source>Source of the agent</source>
        <translation>Source de l’agent</translation>
    </message>
    <message>
        <source>The agent&apos;s file as text. The form beside it shows the same. Ctrl+Tab leaves the text.</source>
        <translation>Le fichier de l’agent sous forme de texte. Le formulaire à côté montre la même chose. Ctrl+Tab quitte le texte.</translation>
    </message>
</context>
<context>
    <name>countersign::StateLine</name>
    <message>
        <source>State of the run</source>
        <translation>État de l’exécution</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Make the request anew from this conversation; it is held for you as before</source>
        <translation>Refaire la requête à partir de cette conversation&#x202f;; elle est retenue pour vous comme auparavant</translation>
    </message>
</context>
<context>
    <name>countersign::TargetDialog</name>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>As in the header (%1)</source>
        <translation>Comme dans l’en-tête (%1)</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>celle du modèle</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>From 0 to 2; the lowest entry leaves it to the model</source>
        <translation>De 0 à 2&#x202f;; la valeur la plus basse laisse le choix au modèle</translation>
    </message>
    <message>
        <source>the agent&apos;s limit</source>
        <translation>la limite de l’agent</translation>
    </message>
    <message>
        <source>Longest answer, in tokens</source>
        <translation>Longueur maximale de la réponse, en jetons</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Politique</translation>
    </message>
    <message>
        <source>&amp;Temperature</source>
        <translation>&amp;Température</translation>
    </message>
    <message>
        <source>&amp;Longest answer</source>
        <translation>&amp;Longueur maximale</translation>
    </message>
</context>
<context>
    <name>countersign::TargetRow</name>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ajouter une cible</translation>
    </message>
    <message>
        <source>A model to compare; up to %1</source>
        <translation>Un modèle à comparer&#x202f;; jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 — no model, nothing leaves this machine</source>
        <translation>%1 — sans modèle, rien ne sort de cette machine</translation>
    </message>
    <message>
        <source>%1, on this machine</source>
        <translation>%1, sur cette machine</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, à l’adresse %2</translation>
    </message>
    <message>
        <source>No models are listed in providers.json</source>
        <translation>Aucun modèle n’est indiqué dans providers.json</translation>
    </message>
    <message>
        <source>Change the model, the policy, the temperature or the length</source>
        <translation>Modifier le modèle, la politique, la température ou la longueur</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Cible %1</translation>
    </message>
    <message>
        <source>Take this target away</source>
        <translation>Retirer cette cible</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>countersign::ToolServerDetails</name>
    <message>
        <source>in the keychain</source>
        <translation>dans le trousseau</translation>
    </message>
    <message>
        <source>in the environment</source>
        <translation>dans l’environnement</translation>
    </message>
    <message>
        <source>for this session only</source>
        <translation>pour cette session seulement</translation>
    </message>
    <message>
        <source>not there yet: the server cannot start without it</source>
        <translation>pas encore là&#xa0;: le serveur ne peut pas démarrer sans lui</translation>
    </message>
    <message>
        <source>What is run on this machine</source>
        <translation>Ce qui est exécuté sur cette machine</translation>
    </message>
    <message>
        <source>What went wrong the last time</source>
        <translation>Ce qui a échoué la dernière fois</translation>
    </message>
    <message>
        <source>What the server wrote last</source>
        <translation>Ce que le serveur a écrit en dernier</translation>
    </message>
    <message>
        <source>A&amp;llow and start</source>
        <translation>&amp;Autoriser et démarrer</translation>
    </message>
    <message>
        <source>Runs exactly the command above, and takes in the tools that it offers today</source>
        <translation>Exécute exactement la commande ci-dessus et admet les outils qu’il propose aujourd’hui</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>Starts it now, to see whether it works; otherwise it starts when an agent needs it</source>
        <translation>Le démarre maintenant, pour voir s’il fonctionne&#x202f;; sinon il démarre quand un agent en a besoin</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Ends it; it starts again when an agent needs it</source>
        <translation>Y met fin&#x202f;; il redémarre quand un agent en a besoin</translation>
    </message>
    <message>
        <source>Show what it &amp;wrote</source>
        <translation>A&amp;fficher ce qu’il a écrit</translation>
    </message>
    <message>
        <source>The last of what the server wrote for people</source>
        <translation>La fin de ce que le serveur a écrit à l’intention des personnes</translation>
    </message>
    <message>
        <source>&amp;Remove this server</source>
        <translation>&amp;Supprimer ce serveur</translation>
    </message>
    <message>
        <source>Takes it out of tools.json; it can be taken back</source>
        <translation>Le retire de tools.json&#x202f;; cela peut être annulé</translation>
    </message>
    <message>
        <source>Folders that the server may use</source>
        <translation>Dossiers que le serveur peut utiliser</translation>
    </message>
    <message>
        <source>Let it rea&amp;d a folder …</source>
        <translation>Le laisser &amp;lire un dossier…</translation>
    </message>
    <message>
        <source>The server is then to be allowed again</source>
        <translation>Le serveur doit alors être autorisé de nouveau</translation>
    </message>
    <message>
        <source>Let it chan&amp;ge a folder …</source>
        <translation>Le laisser &amp;modifier un dossier…</translation>
    </message>
    <message>
        <source>Take &amp;away</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>The chosen folder is out of its reach again</source>
        <translation>Le dossier choisi est de nouveau hors de sa portée</translation>
    </message>
    <message>
        <source>It may reach the &amp;network: what it is given can then leave this machine</source>
        <translation>Il peut accéder au rés&amp;eau&#xa0;: ce qui lui est donné peut alors quitter cette machine</translation>
    </message>
    <message>
        <source>&amp;Keep its secrets in the keychain</source>
        <translation>&amp;Conserver ses secrets dans le trousseau</translation>
    </message>
    <message>
        <source>Takes them out of tools.json, which may be shared</source>
        <translation>Les retire de tools.json, qui peut être partagé</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>What it may reach</source>
        <translation>Ce à quoi il peut accéder</translation>
    </message>
    <message>
        <source>Tools of the server</source>
        <translation>Outils du serveur</translation>
    </message>
    <message>
        <source>&amp;Look at it …</source>
        <translation>&amp;Voir…</translation>
    </message>
    <message>
        <source>Shows the whole definition, and what changed in it</source>
        <translation>Affiche toute la définition, et ce qui y a changé</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>Demander de &amp;nouveau</translation>
    </message>
    <message>
        <source>Forgets which agents may or may not call this tool</source>
        <translation>Oublie quels agents peuvent ou non appeler cet outil</translation>
    </message>
    <message>
        <source>Its tools</source>
        <translation>Ses outils</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 — may read and change</source>
        <translation>%1 — peut lire et modifier</translation>
    </message>
    <message>
        <source>%1 — may read</source>
        <translation>%1 — peut lire</translation>
    </message>
    <message>
        <source>being looked for</source>
        <translation>recherche en cours</translation>
    </message>
    <message>
        <source>Enter …</source>
        <translation>Saisir…</translation>
    </message>
    <message>
        <source>Keeps the value of %1 in the keychain, never in the workspace</source>
        <translation>Conserve la valeur de %1 dans le trousseau, jamais dans l’espace de travail</translation>
    </message>
    <message>
        <source>They are known once the server was started for the first time.</source>
        <translation>Ils sont connus une fois que le serveur a été démarré pour la première fois.</translation>
    </message>
    <message>
        <source>&amp;Look and approve …</source>
        <translation>&amp;Voir et approuver…</translation>
    </message>
    <message>
        <source>A folder that the server may read and change</source>
        <translation>Un dossier que le serveur peut lire et modifier</translation>
    </message>
    <message>
        <source>A folder that the server may read</source>
        <translation>Un dossier que le serveur peut lire</translation>
    </message>
</context>
<context>
    <name>countersign::ToolServersModel</name>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connus</translation>
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
        <translation>%1, et %2 mis à l’écart</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
</context>
<context>
    <name>countersign::ToolsSection</name>
    <message>
        <source>Tool servers</source>
        <translation>Serveurs d’outils</translation>
    </message>
    <message>
        <source>Choose one to see its tools and what it may reach below.</source>
        <translation>Choisissez-en un pour voir ci-dessous ses outils et ce à quoi il peut accéder.</translation>
    </message>
    <message>
        <source>Add a tool server</source>
        <translation>Ajouter un serveur d’outils</translation>
    </message>
    <message>
        <source>By its command …</source>
        <translation>Par sa commande…</translation>
    </message>
    <message>
        <source>From Claude Desktop, Claude Code, Cursor or VS Code …</source>
        <translation>Depuis Claude Desktop, Claude Code, Cursor ou VS Code…</translation>
    </message>
    <message>
        <source>No tool servers yet. One brings tools that agents can use: files, databases, calculators. Add one by its command, or take over those that another program of yours already knows. Nothing is started by that.</source>
        <translation>Pas encore de serveurs d’outils. Un tel serveur apporte des outils que les agents peuvent utiliser&#xa0;: fichiers, bases de données, calculatrices. Ajoutez-en un par sa commande, ou reprenez ceux qu’un autre de vos programmes connaît déjà. Cela ne démarre rien.</translation>
    </message>
    <message>
        <source>Programs on this machine that bring tools to agents (the Model Context Protocol). Each runs in a sandbox, sees only what you choose, and every call is shown to you before it runs. The list is the file tools.json of the workspace.</source>
        <translation>Programmes de cette machine qui apportent des outils aux agents (le Model Context Protocol). Chacun s’exécute dans un bac à sable et ne voit que ce que vous choisissez, et chaque appel vous est montré avant son exécution. La liste est le fichier tools.json de l’espace de travail.</translation>
    </message>
    <message>
        <source>“%1” was changed in tools.json. It is to be allowed again before it starts.</source>
        <translation>«&#x202f;%1&#x202f;» a été modifié dans tools.json. Il doit être autorisé de nouveau avant de démarrer.</translation>
    </message>
    <message>
        <source>“%1” was removed, and its secrets go with it.</source>
        <translation>«&#x202f;%1&#x202f;» a été supprimé, et ses secrets avec lui.</translation>
    </message>
    <message numerus="yes">
        <source>%n tool server(s) written to tools.json. Nothing was started.</source>
        <translation>
            <numerusform>%n serveur d’outils écrit dans tools.json. Rien n’a été démarré.</numerusform>
            <numerusform>%n serveurs d’outils écrits dans tools.json. Rien n’a été démarré.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file that names the tool servers</source>
        <translation>Le fichier qui indique les serveurs d’outils</translation>
    </message>
    <message>
        <source>Tool servers (*.json);;All files (*)</source>
        <translation>Serveurs d’outils (*.json);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>countersign::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Close the message; it cannot be undone after that</source>
        <translation>Fermer le message&#x202f;; l’annulation n’est plus possible ensuite</translation>
    </message>
</context>
<context>
    <name>countersign::ValuesDialog</name>
    <message>
        <source>Real values for a tool?</source>
        <translation>Des valeurs réelles pour un outil&#x202f;?</translation>
    </message>
    <message>
        <source>The agent “%1” calls %2 with values that are hidden from its model</source>
        <translation>L’agent «&#x202f;%1&#x202f;» appelle %2 avec des valeurs cachées à son modèle</translation>
    </message>
    <message>
        <source>It can reach the network: real values that it is given can leave this machine.</source>
        <translation>Il peut accéder au réseau&#xa0;: les valeurs réelles qu’il reçoit peuvent quitter cette machine.</translation>
    </message>
    <message>
        <source>It runs on this machine and cannot reach the network. Real values that it is given stay here.</source>
        <translation>Il s’exécute sur cette machine et ne peut pas accéder au réseau. Les valeurs réelles qu’il reçoit restent ici.</translation>
    </message>
    <message>
        <source>With &amp;real values it gets:</source>
        <translation>Avec les valeurs &amp;réelles, il reçoit&#xa0;:</translation>
    </message>
    <message>
        <source>The call with real values</source>
        <translation>L’appel avec les valeurs réelles</translation>
    </message>
    <message>
        <source>With &amp;placeholders it gets:</source>
        <translation>Avec les &amp;marqueurs, il reçoit&#xa0;:</translation>
    </message>
    <message>
        <source>The call with placeholders</source>
        <translation>L’appel avec les marqueurs</translation>
    </message>
    <message>
        <source>The rule of this tool is to ask. It stands with the agent, under its tools.</source>
        <translation>La règle de cet outil est de demander. Elle se trouve chez l’agent, sous ses outils.</translation>
    </message>
    <message>
        <source>Real values al&amp;ways</source>
        <translation>&amp;Toujours les valeurs réelles</translation>
    </message>
    <message>
        <source>This agent&apos;s calls of this tool get real values without asking, as long as the tool stays what it is</source>
        <translation>Les appels de cet outil par cet agent reçoivent les valeurs réelles sans demander, tant que l’outil reste ce qu’il est</translation>
    </message>
    <message>
        <source>For this r&amp;un</source>
        <translation>Pour cette e&amp;xécution</translation>
    </message>
    <message>
        <source>Real values without asking until this run ends</source>
        <translation>Valeurs réelles sans demander jusqu’à la fin de cette exécution</translation>
    </message>
    <message>
        <source>Real values &amp;once</source>
        <translation>Valeurs réelles une &amp;fois</translation>
    </message>
    <message>
        <source>Real values for this call</source>
        <translation>Valeurs réelles pour cet appel</translation>
    </message>
    <message>
        <source>Never real v&amp;alues</source>
        <translation>&amp;Jamais de valeurs réelles</translation>
    </message>
    <message>
        <source>This agent&apos;s calls of this tool get placeholders without asking</source>
        <translation>Les appels de cet outil par cet agent reçoivent les marqueurs sans demander</translation>
    </message>
    <message>
        <source>Place&amp;holders this time</source>
        <translation>Mar&amp;queurs cette fois</translation>
    </message>
    <message>
        <source>The tool gets placeholders for this call (Ctrl+Return, Esc)</source>
        <translation>L’outil reçoit les marqueurs pour cet appel (Ctrl+Entrée, Échap)</translation>
    </message>
</context>
<context>
    <name>countersign::ValuesModel</name>
    <message>
        <source>Rule %1, score %2</source>
        <translation>Règle %1, score %2</translation>
    </message>
    <message>
        <source>What happens to it was chosen by you.</source>
        <translation>Ce qui lui arrive a été choisi par vous.</translation>
    </message>
    <message>
        <source>(not in the vault)</source>
        <translation>(absent du coffre)</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>votre choix</translation>
    </message>
    <message>
        <source>%1: %2 leaves as it is</source>
        <translation>%1&#xa0;: %2 sort tel quel</translation>
    </message>
    <message>
        <source>%1: %2, in its place %3</source>
        <translation>%1&#xa0;: %2, à sa place %3</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Sur cette machine</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Ce qui sort</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
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
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Waiting for your keychain …</source>
        <translation>En attente de votre trousseau …</translation>
    </message>
    <message>
        <source>Your conversations are sealed with a key that your system&apos;s keychain holds. Answer its question, or unlock it; then Countersign goes on by itself.</source>
        <translation>Vos conversations sont scellées avec une clé que garde le trousseau de votre système. Répondez à sa question ou déverrouillez-le ; Countersign continue ensuite de lui-même.</translation>
    </message>
</context>
<context>
    <name>countersign::WatchedFolders</name>
    <message>
        <source>the workspace</source>
        <translation>l’espace de travail</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on watching the folders</source>
        <translation>Continuer la surveillance des dossiers</translation>
    </message>
    <message>
        <source>Pause watching the folders</source>
        <translation>Mettre en pause la surveillance des dossiers</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>En pause&#xa0;: %1</translation>
    </message>
    <message>
        <source>Watched: %1 · not there now: %2</source>
        <translation>Surveillé&#xa0;: %1 · absent actuellement&#xa0;: %2</translation>
    </message>
    <message>
        <source>Watched: %1 · reading what has changed</source>
        <translation>Surveillé&#xa0;: %1 · lecture de ce qui a changé</translation>
    </message>
    <message>
        <source>Watched: %1 · up to date at %2</source>
        <translation>Surveillé&#xa0;: %1 · à jour à %2</translation>
    </message>
    <message>
        <source>Watched: %1</source>
        <translation>Surveillé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Files that are new or changed in these folders are read by themselves, and files that are gone are forgotten. A folder&apos;s menu in the library begins and ends it.</source>
        <translation>Les fichiers nouveaux ou modifiés dans ces dossiers sont lus automatiquement, et les fichiers disparus sont oubliés. Le menu d’un dossier dans la bibliothèque permet de commencer et de terminer la surveillance.</translation>
    </message>
</context>
<context>
    <name>countersign::Welcome</name>
    <message>
        <source>No agent to talk to</source>
        <translation>Aucun agent à qui parler</translation>
    </message>
    <message>
        <source>Write a message below. The request is held for you first: nothing leaves before you have seen and signed it.</source>
        <translation>Écrivez un message ci-dessous. La requête est d’abord retenue pour vous&#xa0;: rien ne sort avant que vous l’ayez vue et signée.</translation>
    </message>
    <message>
        <source>Put this into the message box; you can change it before you send it</source>
        <translation>Placer ceci dans la zone de message&#x202f;; vous pouvez le modifier avant de l’envoyer</translation>
    </message>
</context>
<context>
    <name>countersign::WhatIfTab</name>
    <message>
        <source>Calculate</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The calculation was stopped.</source>
        <translation>Le calcul a été arrêté.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>all agents</source>
        <translation>tous les agents</translation>
    </message>
    <message>
        <source>of any length</source>
        <translation>de toute longueur</translation>
    </message>
    <message>
        <source> tokens at most</source>
        <translation> jetons au plus</translation>
    </message>
    <message>
        <source>The &amp;calls of</source>
        <translation>&amp;Appels de la période</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>b&amp;y</source>
        <translation>pa&amp;r</translation>
    </message>
    <message>
        <source>Agent whose calls are moved</source>
        <translation>Agent dont les appels sont déplacés</translation>
    </message>
    <message>
        <source>with &amp;prompts</source>
        <translation>avec des &amp;prompts</translation>
    </message>
    <message>
        <source>Longest prompt that is moved</source>
        <translation>Prompt le plus long qui est déplacé</translation>
    </message>
    <message>
        <source>instead &amp;at</source>
        <translation>plutôt c&amp;hez</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>on &amp;model</source>
        <translation>sur le &amp;modèle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>What would have been saved, by provider, model and agent</source>
        <translation>Ce qui aurait été économisé, par fournisseur, modèle et agent</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>À la place</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Économisé</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Return opens the calls of a line in the ledger</source>
        <translation>Entrée ouvre les appels d’une ligne dans le registre</translation>
    </message>
    <message>
        <source>The same numbers of tokens at the other model&apos;s prices of each call&apos;s time. Another model counts tokens somewhat otherwise and writes other answers: try it on a few cases in Compare before you rely on it. Nothing is sent.</source>
        <translation>Les mêmes nombres de jetons aux prix de l’autre modèle au moment de chaque appel. Un autre modèle compte les jetons un peu autrement et écrit d’autres réponses&#xa0;: essayez-le sur quelques cas dans Comparer avant de vous y fier. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Choose another model to see what your own calls would have cost there.</source>
        <translation>Choisissez un autre modèle pour voir ce que vos propres appels y auraient coûté.</translation>
    </message>
    <message>
        <source>Choose the model whose prices are to be taken.</source>
        <translation>Choisissez le modèle dont les prix doivent être utilisés.</translation>
    </message>
    <message>
        <source>Reading the calls …</source>
        <translation>Lecture des appels…</translation>
    </message>
    <message>
        <source>%1 calls read …</source>
        <translation>%1 appels lus…</translation>
    </message>
    <message>
        <source>No calls in this period that cost anything.</source>
        <translation>Aucun appel payant au cours de cette période.</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 au lieu de %2</translation>
    </message>
    <message>
        <source>What would have been saved cannot be told: of no call the cost is known both ways.</source>
        <translation>Impossible de dire ce qui aurait été économisé&#xa0;: aucun appel n’a de coût connu des deux côtés.</translation>
    </message>
    <message>
        <source>%1: nothing would have been saved.</source>
        <translation>%1&#xa0;: rien n’aurait été économisé.</translation>
    </message>
    <message>
        <source>%1: %2 (%3) would have been saved.</source>
        <translation>%1&#xa0;: %2 (%3) auraient été économisés.</translation>
    </message>
    <message>
        <source>%1: it would have cost %2 more.</source>
        <translation>%1&#xa0;: cela aurait coûté %2 de plus.</translation>
    </message>
    <message>
        <source>%1 of %2 calls would have gone elsewhere.</source>
        <translation>%1 appels sur %2 seraient allés ailleurs.</translation>
    </message>
    <message numerus="yes">
        <source>%n calls are not in the saving, because their cost is not known both ways.</source>
        <translation>
            <numerusform>%n appel n’est pas compris dans l’économie, car son coût n’est pas connu des deux côtés.</numerusform>
            <numerusform>%n appels ne sont pas compris dans l’économie, car leur coût n’est pas connu des deux côtés.</numerusform>
        </translation>
    </message>
    <message>
        <source>stays</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>countersign::Workbench</name>
    <message>
        <source>There is no provider &quot;%1&quot; in providers.json.</source>
        <translation>Il n’y a pas de fournisseur «&#x202f;%1&#x202f;» dans providers.json.</translation>
    </message>
    <message>
        <source>There is no provider &quot;%1&quot;. Known are: %2. Add it to providers.json in the workspace.</source>
        <translation>Il n’y a pas de fournisseur «&#x202f;%1&#x202f;». Sont connus&#xa0;: %2. Ajoutez-le au fichier providers.json de l’espace de travail.</translation>
    </message>
    <message>
        <source>There is no key for &quot;%1&quot;: the practice provider answers instead. It is no model, and nothing leaves this machine.</source>
        <translation>Il n’y a pas de clé pour «&#x202f;%1&#x202f;»&#xa0;: le fournisseur d’essai répond à sa place. Ce n’est pas un modèle, et rien ne sort de cette machine.</translation>
    </message>
    <message>
        <source>Practice — no model, nothing leaves this machine.</source>
        <translation>Essai — pas un modèle, rien ne sort de cette machine.</translation>
    </message>
    <message>
        <source>The provider &quot;%1&quot; names no models. Say which one with --model, or add it to providers.json.</source>
        <translation>Le fournisseur «&#x202f;%1&#x202f;» n’indique aucun modèle. Précisez lequel avec --model, ou ajoutez-le à providers.json.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>What you allowed tools to do cannot be read, so you are asked again: %1</source>
        <translation>Ce que vous avez autorisé aux outils ne peut pas être lu, la question vous est donc posée de nouveau&#xa0;: %1</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Impossible de lire le fichier %1.</translation>
    </message>
    <message>
        <source>%1 is too large to be sent as it is: at most %2 MB. Attach its text instead.</source>
        <translation>%1 est trop grand pour être envoyé tel quel&#xa0;: au plus %2&#xa0;Mo. Joignez plutôt son texte.</translation>
    </message>
    <message>
        <source>%1 cannot be sent as it is: only PNG, JPEG, GIF, WebP and PDF files can. Attach its text instead.</source>
        <translation>%1 ne peut pas être envoyé tel quel&#xa0;: seuls les fichiers PNG, JPEG, GIF, WebP et PDF peuvent l’être. Joignez plutôt son texte.</translation>
    </message>
    <message>
        <source>%1 The practice provider answers instead. It is no model, and nothing leaves this machine.</source>
        <translation>%1 Le fournisseur d’essai répond à la place. Ce n’est pas un modèle, et rien ne sort de cette machine.</translation>
    </message>
</context>
</TS>
