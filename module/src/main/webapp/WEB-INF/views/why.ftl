<#-- Why something is erased: the ground of the law and a reason. Import it as "why". -->
<#macro why typed ground grounds problems>
          <#local groundError = form.fault(problems, "ground")>
          <div class="field">
            <@form.caption name="ground" text=m("erasure.ground") error=groundError/>
            <select class="select" id="${ui.inputId("ground")}" name="ground"<@form.ties name="ground" error=groundError/>>
              <option value="">${m("erasure.ground.choose")}</option>
              <#list grounds as one><option value="${one.code()}"<#if one.code() == ground> selected</#if>>${m(one.label())}</option>
              </#list>
            </select>
          </div>
          <@form.text name="reason" label=m("erasure.reason") hint=m("erasure.reason.hint") values=typed errors=problems maxlength=500/>
</#macro>
