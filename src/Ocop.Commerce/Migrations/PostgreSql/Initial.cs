using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ocop.Commerce.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "commerce");

            migrationBuilder.CreateTable(
                name: "Carts",
                schema: "commerce",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Carts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FreightTariffs",
                schema: "commerce",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Table = table.Column<string>(type: "text", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    SourceHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FreightTariffs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                schema: "commerce",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sku = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ProductId = table.Column<Guid>(type: "uuid", nullable: false),
                    NetWeightGrams = table.Column<int>(type: "integer", nullable: false),
                    UnitPricePer = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    ShippingWeightGrams = table.Column<int>(type: "integer", nullable: false),
                    MaxPerOrder = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    SourceHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NextBatch_En = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    NextBatch_Vi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PackName_En = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    PackName_Vi = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Price = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => x.Id);
                    table.CheckConstraint("CK_Offers_MaxPerOrder", "\"MaxPerOrder\" > 0");
                    table.CheckConstraint("CK_Offers_Price", "\"Price\" > 0");
                    table.CheckConstraint("CK_Offers_Weights", "\"NetWeightGrams\" >= 0 AND \"ShippingWeightGrams\" > 0");
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                schema: "commerce",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: false),
                    AccessToken = table.Column<string>(type: "character varying(22)", maxLength: 22, nullable: false),
                    IdempotencyKey = table.Column<Guid>(type: "uuid", nullable: false),
                    CartId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    HeldUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    IsEnglish = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Address_CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Address_CommuneName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Address_ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Address_ProvinceName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Address_Street = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Buyer_Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Buyer_Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Buyer_Phone = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StockMovements",
                schema: "commerce",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OnHand = table.Column<int>(type: "integer", nullable: false),
                    Reserved = table.Column<int>(type: "integer", nullable: false),
                    Allocated = table.Column<int>(type: "integer", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockMovements", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "CartLines",
                schema: "commerce",
                columns: table => new
                {
                    CartId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    SeenStars = table.Column<int>(type: "integer", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenPrice = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CartLines", x => new { x.CartId, x.OfferId });
                    table.CheckConstraint("CK_CartLines_Quantity", "\"Quantity\" > 0");
                    table.ForeignKey(
                        name: "FK_CartLines_Carts_CartId",
                        column: x => x.CartId,
                        principalSchema: "commerce",
                        principalTable: "Carts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StockItems",
                schema: "commerce",
                columns: table => new
                {
                    OfferId = table.Column<Guid>(type: "uuid", nullable: false),
                    OnHand = table.Column<int>(type: "integer", nullable: false),
                    Reserved = table.Column<int>(type: "integer", nullable: false),
                    Allocated = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockItems", x => x.OfferId);
                    table.CheckConstraint("CK_StockItems_Promised", "\"OnHand\" >= 0 AND \"Reserved\" >= 0 AND \"Allocated\" >= 0 AND \"Reserved\" + \"Allocated\" <= \"OnHand\"");
                    table.ForeignKey(
                        name: "FK_StockItems_Offers_OfferId",
                        column: x => x.OfferId,
                        principalSchema: "commerce",
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Consignments",
                schema: "commerce",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    ProducerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProducerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    WeightGrams = table.Column<int>(type: "integer", nullable: false),
                    DaysMin = table.Column<int>(type: "integer", nullable: false),
                    DaysMax = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Freight = table.Column<long>(type: "bigint", nullable: false),
                    ProvinceName_En = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ProvinceName_Vi = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consignments", x => new { x.OrderId, x.Number });
                    table.ForeignKey(
                        name: "FK_Consignments_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "commerce",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrderEvents",
                schema: "commerce",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Axis = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Consignment = table.Column<int>(type: "integer", nullable: true),
                    From = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    To = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Actor = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderEvents_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "commerce",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrderLines",
                schema: "commerce",
                columns: table => new
                {
                    OfferId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProductId = table.Column<Guid>(type: "uuid", nullable: false),
                    Consignment = table.Column<int>(type: "integer", nullable: false),
                    Sku = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ProductSlug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    Stars = table.Column<int>(type: "integer", nullable: true),
                    PackName_En = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    PackName_Vi = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ProductName_En = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ProductName_Vi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    UnitPrice = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderLines", x => new { x.OrderId, x.OfferId });
                    table.CheckConstraint("CK_OrderLines_Quantity", "\"Quantity\" > 0");
                    table.ForeignKey(
                        name: "FK_OrderLines_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "commerce",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Payments",
                schema: "commerce",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Collected = table.Column<long>(type: "bigint", nullable: false),
                    Due = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => x.OrderId);
                    table.ForeignKey(
                        name: "FK_Payments_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "commerce",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Carts_UpdatedAt",
                schema: "commerce",
                table: "Carts",
                column: "UpdatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Consignments_ProducerId_State",
                schema: "commerce",
                table: "Consignments",
                columns: new[] { "ProducerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_FreightTariffs_Since",
                schema: "commerce",
                table: "FreightTariffs",
                column: "Since");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_ProductId",
                schema: "commerce",
                table: "Offers",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Sku",
                schema: "commerce",
                table: "Offers",
                column: "Sku",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderEvents_OrderId",
                schema: "commerce",
                table: "OrderEvents",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CartId",
                schema: "commerce",
                table: "Orders",
                column: "CartId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_IdempotencyKey",
                schema: "commerce",
                table: "Orders",
                column: "IdempotencyKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Number",
                schema: "commerce",
                table: "Orders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_State_HeldUntil",
                schema: "commerce",
                table: "Orders",
                columns: new[] { "State", "HeldUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_StockMovements_OfferId",
                schema: "commerce",
                table: "StockMovements",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_StockMovements_OrderId",
                schema: "commerce",
                table: "StockMovements",
                column: "OrderId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CartLines",
                schema: "commerce");

            migrationBuilder.DropTable(
                name: "Consignments",
                schema: "commerce");

            migrationBuilder.DropTable(
                name: "FreightTariffs",
                schema: "commerce");

            migrationBuilder.DropTable(
                name: "OrderEvents",
                schema: "commerce");

            migrationBuilder.DropTable(
                name: "OrderLines",
                schema: "commerce");

            migrationBuilder.DropTable(
                name: "Payments",
                schema: "commerce");

            migrationBuilder.DropTable(
                name: "StockItems",
                schema: "commerce");

            migrationBuilder.DropTable(
                name: "StockMovements",
                schema: "commerce");

            migrationBuilder.DropTable(
                name: "Carts",
                schema: "commerce");

            migrationBuilder.DropTable(
                name: "Orders",
                schema: "commerce");

            migrationBuilder.DropTable(
                name: "Offers",
                schema: "commerce");
        }
    }
}
