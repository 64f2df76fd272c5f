<#-- report: isMailOn, events and letters (waiting, dead), dead letters. -->
<@ui.page title=m("outbox.title") current="notifications" wide=false>
      <@ui.heading title=m("outbox.title") lede=m("outbox.lede") trail=[{"href": desk + "/notifications", "label": m("notifications.title")}]/>
      <div class="stack">
      <@ui.notice tone=report.isMailOn()?then("positive", "info")><p><#if report.isMailOn()>${m("outbox.mail.on")}<#else>${m("outbox.mail.off")}</#if></p></@ui.notice>
      <div class="panel">
        <ul>
          <li><strong>${m("outbox.events")}</strong> – ${m("outbox.waiting", report.events().waiting())}, ${m("outbox.dead", report.events().dead())}</li>
          <li><strong>${m("outbox.letters")}</strong> – ${m("outbox.waiting", report.letters().waiting())}, ${m("outbox.dead", report.letters().dead())}</li>
        </ul>
      </div>
      <#if report.events().dead() + report.letters().dead() gt 0>
      <form method="post" action="${desk}/outbox"><@ui.token/><button class="button button--primary" type="submit">${m("outbox.revive")}</button></form>
      </#if>
      <#if report.dead()?has_content>
      <section aria-labelledby="given-up">
        <h2 id="given-up">${m("outbox.given-up")}</h2>
        <p>${m("outbox.given-up.text")}</p>
        <div class="table-wrap"><table class="table table--stack" role="table">
          <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${m("outbox.column.date")}</th><th role="columnheader" scope="col">${m("outbox.column.person")}</th><th role="columnheader" scope="col">${m("outbox.column.attempts")}</th><th role="columnheader" scope="col">${m("outbox.column.fault")}</th></tr></thead>
          <tbody role="rowgroup">
            <#list report.dead() as letter>
            <tr role="row">
              <td role="cell" data-label="${m("outbox.column.date")}"><@ui.at letter.madeAt()/></td>
              <td role="cell" data-label="${m("outbox.column.person")}">${letter.person()}</td>
              <td role="cell" data-label="${m("outbox.column.attempts")}">${letter.attempts()}</td>
              <td role="cell" data-label="${m("outbox.column.fault")}">${letter.fault()}</td>
            </tr>
            </#list>
          </tbody>
        </table></div>
      </section>
      </#if>
      </div>
</@ui.page>
