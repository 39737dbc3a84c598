<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgentLoop::Private</name>
    <message numerus="yes">
        <source>The agent&apos;s limit of %n request(s) was reached before it had finished.</source>
        <translation>
            <numerusform>The agent&apos;s limit of %n request was reached before it had finished.</numerusform>
            <numerusform>The agent&apos;s limit of %n requests was reached before it had finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>≥ %1, %n calls unpriced</source>
        <translation>
            <numerusform>≥ %1, %n call unpriced</numerusform>
            <numerusform>≥ %1, %n calls unpriced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups that cost less are not in the chart.</source>
        <translation>
            <numerusform>%n group that costs less is not in the chart.</numerusform>
            <numerusform>%n groups that cost less are not in the chart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls cost nothing, or less than a millionth of a dollar, and have no dot.</source>
        <translation>
            <numerusform>%n call costs nothing, or less than a millionth of a dollar, and has no dot.</numerusform>
            <numerusform>%n calls cost nothing, or less than a millionth of a dollar, and have no dot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls have no known price and no dot.</source>
        <translation>
            <numerusform>%n call has no known price and no dot.</numerusform>
            <numerusform>%n calls have no known price and no dot.</numerusform>
        </translation>
    </message>
</context>
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
    <name>ContextBudget</name>
    <message numerus="yes">
        <source>summary of %n earlier message(s)</source>
        <translation>
            <numerusform>summary of %n earlier message</numerusform>
            <numerusform>summary of %n earlier messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeploymentPlan</name>
    <message numerus="yes">
        <source>%n servers, %1 hours each</source>
        <translation>
            <numerusform>%n server, %1 hours each</numerusform>
            <numerusform>%n servers, %1 hours each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats of the platform</source>
        <translation>
            <numerusform>%n seat of the platform</numerusform>
            <numerusform>%n seats of the platform</numerusform>
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
    <name>Memories</name>
    <message numerus="yes">
        <source>This is longer than %n character(s). Keep a shorter sentence, or put the text into a document.</source>
        <translation>
            <numerusform>This is longer than %n character. Keep a shorter sentence, or put the text into a document.</numerusform>
            <numerusform>This is longer than %n characters. Keep a shorter sentence, or put the text into a document.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The agent&apos;s memory is full (%n entry/entries). Take out what is no longer needed.</source>
        <translation>
            <numerusform>The agent&apos;s memory is full (%n entry). Take out what is no longer needed.</numerusform>
            <numerusform>The agent&apos;s memory is full (%n entries). Take out what is no longer needed.</numerusform>
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
    <name>MoneyCharts</name>
    <message numerus="yes">
        <source>%n calls without a known price are not in it.</source>
        <translation>
            <numerusform>%n call without a known price is not in it.</numerusform>
            <numerusform>%n calls without a known price are not in it.</numerusform>
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
    <name>countersign</name>
    <message numerus="yes">
        <source>The agent&apos;s time limit of %n second(s) was reached.</source>
        <translation>
            <numerusform>The agent&apos;s time limit of %n second was reached.</numerusform>
            <numerusform>The agent&apos;s time limit of %n seconds was reached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::BudgetsModel</name>
    <message numerus="yes">
        <source>%n calls have no known price and are not in the sum.</source>
        <translation>
            <numerusform>%n call has no known price and is not in the sum.</numerusform>
            <numerusform>%n calls have no known price and are not in the sum.</numerusform>
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
    <name>countersign::ContextGauge</name>
    <message numerus="yes">
        <source>about %1 of %2 tokens, %n thing(s) left out</source>
        <translation>
            <numerusform>about %1 of %2 tokens, %n thing left out</numerusform>
            <numerusform>about %1 of %2 tokens, %n things left out</numerusform>
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
    <name>countersign::EvalRun</name>
    <message numerus="yes">
        <source>What %n request(s) cost is not known, so the limit of %1 cannot be kept. Enter a price for the model, or go on without a limit.</source>
        <translation>
            <numerusform>What %n request costs is not known, so the limit of %1 cannot be kept. Enter a price for the model, or go on without a limit.</numerusform>
            <numerusform>What %n requests cost is not known, so the limit of %1 cannot be kept. Enter a price for the model, or go on without a limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::EvaluatePanel</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n held for you.</source>
        <translation>
            <numerusform>%1; %n held for you.</numerusform>
            <numerusform>%1; %n held for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of the evaluation wait in the review.</source>
        <translation>
            <numerusform>%n request of the evaluation waits in the review.</numerusform>
            <numerusform>%n requests of the evaluation wait in the review.</numerusform>
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
    <name>countersign::ImportServersDialog</name>
    <message numerus="yes">
        <source>%n secret(s) go to this system&apos;s keychain, and not into the workspace.</source>
        <translation>
            <numerusform>%n secret goes to this system&apos;s keychain, and not into the workspace.</numerusform>
            <numerusform>%n secrets go to this system&apos;s keychain, and not into the workspace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) are kept for this session only, as there is no keychain that can be used; they are not written anywhere.</source>
        <translation>
            <numerusform>%n secret is kept for this session only, as there is no keychain that can be used; it is not written anywhere.</numerusform>
            <numerusform>%n secrets are kept for this session only, as there is no keychain that can be used; they are not written anywhere.</numerusform>
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
    <name>countersign::MemoryPanel</name>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with every request</source>
        <translation>
            <numerusform>%n with every request</numerusform>
            <numerusform>%n with every request</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PartsModel</name>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PlannerTab</name>
    <message numerus="yes">
        <source>No calls in the last %n days: the volumes are nothing yet.</source>
        <translation>
            <numerusform>No calls in the last day: the volumes are nothing yet.</numerusform>
            <numerusform>No calls in the last %n days: the volumes are nothing yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PlotView</name>
    <message numerus="yes">
        <source>%n calls without a known price are not in it.</source>
        <translation>
            <numerusform>%n call without a known price is not in it.</numerusform>
            <numerusform>%n calls without a known price are not in it.</numerusform>
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
    <name>countersign::PriceImportDialog</name>
    <message numerus="yes">
        <source>%n prices would change</source>
        <translation>
            <numerusform>%n price would change</numerusform>
            <numerusform>%n prices would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models are new</source>
        <translation>
            <numerusform>%n model is new</numerusform>
            <numerusform>%n models are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the same</source>
        <translation>
            <numerusform>%n is the same</numerusform>
            <numerusform>%n are the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are left out</source>
        <translation>
            <numerusform>%n entry is left out</numerusform>
            <numerusform>%n entries are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ReconcileModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ReconcileTab</name>
    <message numerus="yes">
        <source>All %n lines agree.</source>
        <translation>
            <numerusform>The one line agrees.</numerusform>
            <numerusform>All %n lines agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of our calls have no known price.</source>
        <translation>
            <numerusform>%n of our calls has no known price.</numerusform>
            <numerusform>%n of our calls have no known price.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the file were not understood and are left out.</source>
        <translation>
            <numerusform>%n row of the file was not understood and is left out.</numerusform>
            <numerusform>%n rows of the file were not understood and are left out.</numerusform>
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
    <name>countersign::RouteTrialPanel</name>
    <message numerus="yes">
        <source>All of the %n call(s) would have gone where they went.</source>
        <translation>
            <numerusform>The %n call would have gone where it went.</numerusform>
            <numerusform>All of the %n calls would have gone where they went.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n call(s) would have gone elsewhere.</source>
        <translation>
            <numerusform>%1 of %n call would have gone elsewhere.</numerusform>
            <numerusform>%1 of %n calls would have gone elsewhere.</numerusform>
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
<context>
    <name>countersign::SearchSection</name>
    <message numerus="yes">
        <source>%n vector(s) were made.</source>
        <translation>
            <numerusform>%n vector was made.</numerusform>
            <numerusform>%n vectors were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ToolServersModel</name>
    <message numerus="yes">
        <source>%n</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ToolsSection</name>
    <message numerus="yes">
        <source>%n tool server(s) written to tools.json. Nothing was started.</source>
        <translation>
            <numerusform>%n tool server written to tools.json. Nothing was started.</numerusform>
            <numerusform>%n tool servers written to tools.json. Nothing was started.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::WhatIfTab</name>
    <message numerus="yes">
        <source>%n calls are not in the saving, because their cost is not known both ways.</source>
        <translation>
            <numerusform>%n call is not in the saving, because its cost is not known both ways.</numerusform>
            <numerusform>%n calls are not in the saving, because their cost is not known both ways.</numerusform>
        </translation>
    </message>
</context>
</TS>
