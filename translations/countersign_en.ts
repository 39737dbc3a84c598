<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n left in</source>
        <translation>
            <numerusform>%n left in</numerusform>
            <numerusform>%n left in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as placeholders</source>
        <translation>
            <numerusform>%n as a placeholder</numerusform>
            <numerusform>%n as placeholders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as stand-ins</source>
        <translation>
            <numerusform>%n as a stand-in</numerusform>
            <numerusform>%n as stand-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n masked</source>
        <translation>
            <numerusform>%n masked</numerusform>
            <numerusform>%n masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n generalised</source>
        <translation>
            <numerusform>%n generalised</numerusform>
            <numerusform>%n generalised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvalExport</name>
    <message numerus="yes">
        <source>≥ %1, %n answer(s) unpriced</source>
        <translation>
            <numerusform>≥ %1, %n answer unpriced</numerusform>
            <numerusform>≥ %1, %n answers unpriced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message numerus="yes">
        <source>≥ %1, %n call(s) unpriced</source>
        <translation>
            <numerusform>≥ %1, %n call unpriced</numerusform>
            <numerusform>≥ %1, %n calls unpriced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>≥ %1 today, %n unpriced</source>
        <translation>
            <numerusform>≥ %1 today, %n unpriced</numerusform>
            <numerusform>≥ %1 today, %n unpriced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::AgentLoop</name>
    <message numerus="yes">
        <source>The agent&apos;s time limit of %n second(s) was reached.</source>
        <translation>
            <numerusform>The agent&apos;s time limit of %n second was reached.</numerusform>
            <numerusform>The agent&apos;s time limit of %n seconds was reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The agent&apos;s limit of %n request(s) was reached before it had finished.</source>
        <translation>
            <numerusform>The agent&apos;s limit of %n request was reached before it had finished.</numerusform>
            <numerusform>The agent&apos;s limit of %n requests was reached before it had finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ComparePage</name>
    <message numerus="yes">
        <source>%n held for you; nothing of them was sent.</source>
        <translation>
            <numerusform>%n held for you; nothing of it was sent.</numerusform>
            <numerusform>%n held for you; nothing of them was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n have answered.</source>
        <translation>
            <numerusform>It has answered.</numerusform>
            <numerusform>All %n have answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::CompareReview</name>
    <message numerus="yes">
        <source>All %n texts are the same for all.</source>
        <translation>
            <numerusform>The one text is the same for all.</numerusform>
            <numerusform>All %n texts are the same for all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for you. Each is signed by itself.</source>
        <translation>
            <numerusform>%n request waits for you.</numerusform>
            <numerusform>%n requests wait for you. Each is signed by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ComposerBox</name>
    <message numerus="yes">
        <source>%n values in sight would stay here</source>
        <translation>
            <numerusform>%n value in sight would stay here</numerusform>
            <numerusform>%n values in sight would stay here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ConversationPanel</name>
    <message numerus="yes">
        <source>In %n messages</source>
        <translation>
            <numerusform>In %n message</numerusform>
            <numerusform>In %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::DifferenceView</name>
    <message numerus="yes">
        <source>They differ in %n places. Struck through: only in the first. Underlined: only in the second.</source>
        <translation>
            <numerusform>They differ in one place. Struck through: only in the first. Underlined: only in the second.</numerusform>
            <numerusform>They differ in %n places. Struck through: only in the first. Underlined: only in the second.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::HeaderBar</name>
    <message numerus="yes">
        <source>%n requests since midnight</source>
        <translation>
            <numerusform>%n request since midnight</numerusform>
            <numerusform>%n requests since midnight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::IdentifyingNote</name>
    <message numerus="yes">
        <source>Together these facts may still point to a person: %1; and %n other places.</source>
        <translation>
            <numerusform>Together these facts may still point to a person: %1; and %n other place.</numerusform>
            <numerusform>Together these facts may still point to a person: %1; and %n other places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::InsightsPage</name>
    <message numerus="yes">
        <source>at least %1 (%n without a known price)</source>
        <translation>
            <numerusform>at least %1 (%n without a known price)</numerusform>
            <numerusform>at least %1 (%n without a known price)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::LedgerPage</name>
    <message numerus="yes">
        <source>%1, at least %2; %n have no known price</source>
        <translation>
            <numerusform>%1, at least %2; %n has no known price</numerusform>
            <numerusform>%1, at least %2; %n have no known price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PolicyForm</name>
    <message numerus="yes">
        <source>%1 · %n different</source>
        <translation>
            <numerusform>%1 · %n different</numerusform>
            <numerusform>%1 · %n different</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PolicySample</name>
    <message numerus="yes">
        <source>%n values replaced</source>
        <translation>
            <numerusform>%n value replaced</numerusform>
            <numerusform>%n values replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found and left</source>
        <translation>
            <numerusform>%n found and left</numerusform>
            <numerusform>%n found and left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ReviewPane</name>
    <message numerus="yes">
        <source>Keep all %n values of %1 here</source>
        <translation>
            <numerusform>Keep the %n value of %1 here</numerusform>
            <numerusform>Keep all %n values of %1 here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let all %n values of %1 leave</source>
        <translation>
            <numerusform>Let the %n value of %1 leave</numerusform>
            <numerusform>Let all %n values of %1 leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values stay here</source>
        <translation>
            <numerusform>%n value stays here</numerusform>
            <numerusform>%n values stay here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leave</source>
        <translation>
            <numerusform>%n leaves</numerusform>
            <numerusform>%n leave</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::RunSession</name>
    <message numerus="yes">
        <source>Looking for what must not leave in %n texts …</source>
        <translation>
            <numerusform>Looking for what must not leave in %n text …</numerusform>
            <numerusform>Looking for what must not leave in %n texts …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done. %n requests, %1.</source>
        <translation>
            <numerusform>Done. %n request, %1.</numerusform>
            <numerusform>Done. %n requests, %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
